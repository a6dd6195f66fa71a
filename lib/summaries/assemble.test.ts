import fc from "fast-check";
import { expect, test } from "vitest";
import { blank, p, table } from "../../tests/paper.ts";
import { parseDocument } from "../document/schema.ts";
import { sectionsOf } from "../document/sections.ts";
import { assembleDocument } from "./assemble.ts";

const section = (heading: string, ...content: ReturnType<typeof p>[]) => ({
  id: `template-${heading}`,
  heading,
  body: { type: "doc", content },
});

function assemble(...sections: ReturnType<typeof section>[]) {
  const ids = sections.map((_, n) => `id-${n + 1}`);
  const newId = () => ids.shift()!;
  return assembleDocument({ title: "年度工作总结", signer: "教育局", sections, newId });
}

const lines = (doc: ReturnType<typeof assemble>) =>
  doc.content!.map(({ type, attrs, content }) => [
    attrs?.style ?? type,
    content?.map((node) => node.text ?? (node.type === "blank" ? `【${node.attrs!.prompt}】` : "")).join(""),
  ]);

test("title, opening, sections in order, signature with a blank for the date", () => {
  const doc = assemble(
    section("", p("body", "一年来，")),
    section("理论学习", p("body", "学习", blank("次数", "number"), "次。")),
    section("新闻宣传", p("level2", "抓策划"), p("body", "全年发稿。")),
  );
  expect(lines(doc)).toEqual([
    ["title", "年度工作总结"],
    ["body", "一年来，"],
    ["level1", "理论学习"],
    ["body", "学习【次数】次。"],
    ["level1", "新闻宣传"],
    ["level2", "抓策划"],
    ["body", "全年发稿。"],
    ["signer", "教育局"],
    ["date", "【成文日期】"],
  ]);
  expect(sectionsOf(parseDocument(doc)).map(({ key, template }) => [key, template])).toEqual([
    ["", null],
    ["id-2", "template-理论学习"],
    ["id-3", "template-新闻宣传"],
  ]);
});

test("a skeleton that brings its heading along gets it once", () => {
  expect(lines(assemble(section("学习", p("level1", "学习"), p("body", "全年。")))).slice(1, 3)).toEqual([
    ["level1", "学习"],
    ["body", "全年。"],
  ]);
});

test("an outline without sections is a title and a signature", () => {
  expect(lines(assemble()).map(([style]) => style)).toEqual(["title", "signer", "date"]);
});

test("a skeleton that does not fit is refused", () => {
  const video = { ...section("学习"), body: { type: "doc", content: [{ type: "video" }] } };
  expect(() => assemble(video as never)).toThrow(expect.objectContaining({ code: "document.invalid" }));
});

test("every section stands in the document, in order, with an id that no other has", () => {
  const block = fc.constantFrom(p("body", "全年。"), p("level2", "抓学习"), table(["媒体", "篇数"]));
  const sources = fc.array(
    fc.record({ heading: fc.constantFrom("理论学习", "新闻宣传", "队伍建设"), blocks: fc.array(block) }),
  );
  fc.assert(
    fc.property(sources, (given) => {
      const doc = assemble(...given.map(({ heading, blocks }) => section(heading, ...blocks)));
      const made = sectionsOf(parseDocument(doc));
      expect(made.map(({ heading }) => heading)).toEqual(given.map(({ heading }) => heading));
      expect(new Set(made.map(({ key }) => key)).size).toBe(given.length);
    }),
  );
});
