import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDocument } from "../../../tests/any-document.ts";
import { blank, p, table } from "../../../tests/paper.ts";
import { carriedOf } from "../../document/carried.ts";
import { type DocumentJson, parseDocument } from "../../document/schema.ts";
import { sectionsOf } from "../../document/sections.ts";
import { tagWords } from "../cut-words.ts";
import { countKinds } from "./count-kinds.ts";
import { type RollForward, rollForward } from "./roll-forward.ts";

const summaryId = "0198c0de-0000-7000-8000-000000000000";

function options(changes: Partial<RollForward> = {}): RollForward {
  let ids = 0;
  return {
    summaryId,
    from: { periodKind: "year", year: 2025, part: 1 },
    to: { periodKind: "year", year: 2026, part: 1 },
    unit: { from: "临江县教育局", to: "临江县教育局" },
    units: [],
    tag: tagWords,
    newId: () => `new-${++ids}`,
    ...changes,
  };
}

const heading = (text: string, id: string | null, template: string | null = null): DocumentJson => {
  const paragraph = p("level1", text);
  return { ...paragraph, attrs: { ...paragraph.attrs, id, template } };
};

const summary = {
  type: "doc",
  content: [
    p("title", "临江县教育局"),
    p("title", "2025年度宣传思想工作总结"),
    p("byline", "（2025年12月20日）"),
    p("body", "2025年，临江县教育局宣传工作取得新成效。"),
    heading("理论学习", "old-1", "template-1"),
    p("body", "集中学习13次，参加", blank("人数", "number"), "人。"),
    heading("新闻宣传", null),
    table(["媒体", "篇数"], ["日报", "26篇"]),
    { type: "image", attrs: { id: "picture", width: 10, height: 10, alt: "" } },
    p("signer", "临江县教育局"),
    p("date", "2025年12月20日"),
  ],
};

const roll = (changes?: Partial<RollForward>, document: DocumentJson = summary) =>
  parseDocument(rollForward(document, options(changes)));

const linesOf = (doc: ReturnType<typeof roll>, ...styles: string[]) =>
  doc.children
    .filter(({ attrs }) => styles.includes(attrs.style))
    .map((node) => node.textBetween(0, node.content.size, "", (leaf) => `【${leaf.attrs.prompt}】`));

test("the title is for the new year, the signature waits for its date, nothing of it is marked", () => {
  const doc = roll();
  expect(linesOf(doc, "title")).toEqual(["临江县教育局", "2026年度宣传思想工作总结"]);
  expect(linesOf(doc, "signer", "date")).toEqual(["临江县教育局", "【成文日期】"]);
  expect(carriedOf(doc).map(({ text, from }) => [text, from])).toEqual([
    ["2025年12月20日", "2025年12月20日"],
    ["2026年", "2025年"],
    ["13次", "13次"],
    ["26篇", "26篇"],
  ]);
});

test("another unit takes the place of the old one in title and signer; in the text its name is marked", () => {
  const doc = roll({ unit: { from: "临江县教育局", to: "云河县教育局" }, units: ["临江县教育局"] });
  expect(linesOf(doc, "title", "signer")).toEqual([
    "云河县教育局",
    "2026年度宣传思想工作总结",
    "云河县教育局",
  ]);
  expect(
    carriedOf(doc)
      .filter(({ kind }) => kind === "unit")
      .map(({ text }) => text),
  ).toEqual(["临江县教育局"]);
});

test("sections have new ids, keep their templates, and know where they came from", () => {
  const doc = roll();
  const keys = sectionsOf(doc).map(({ key, template }) => [key, template]);
  expect(keys).toEqual([
    ["", null],
    ["new-1", "template-1"],
    ["new-2", null],
  ]);
  const sources: unknown[] = [];
  doc.descendants((node) => {
    if (node.type.name === "paragraph") sources.push(node.attrs.source?.slice(summaryId.length) ?? null);
  });
  expect(sources).toEqual([
    null,
    null,
    null,
    "/",
    "/old-1",
    "/old-1",
    ...Array(5).fill("/block 6"),
    null,
    null,
  ]);
});

test("the parts of a year move in the title", () => {
  const document = {
    type: "doc",
    content: [p("title", "2025年上半年工作总结"), p("body", "上半年，2025年上半年")],
  };
  const periods = (part: number) => ({ periodKind: "half" as const, year: 2025, part });
  const doc = roll({ from: periods(1), to: periods(2) }, document);
  expect(doc.textContent).toBe("2025年下半年工作总结上半年，2025年下半年");
});

test.each([
  [["2025年12月20日"], "【成文日期】"],
  [["（二〇二五年十二月二十日）"], "（【成文日期】）"],
  [["XX年X月X日"], "【成文日期】"],
  [[], "【成文日期】"],
  [[blank("成文日期", "date")], "【成文日期】"],
  [["另行通知"], "另行通知"],
])("the date %j becomes %s", (content, expected) => {
  const doc = roll({}, { type: "doc", content: [p("date", ...content)] });
  expect(linesOf(doc, "date")).toEqual([expected]);
});

test("a preview counts the marks of each section by kind, and what moved", () => {
  expect(countKinds(roll())).toEqual([
    { key: "", heading: "", kinds: { year: 1 }, moved: 1 },
    { key: "new-1", heading: "理论学习", kinds: { count: 1 }, moved: 0 },
    { key: "new-2", heading: "新闻宣传", kinds: { count: 1 }, moved: 0 },
  ]);
});

test("any document rolls forward: as many blocks of the same styles, each section under an id of its own", () => {
  const shape = (document: DocumentJson) => document.content!.map(({ type, attrs }) => attrs?.style ?? type);
  fc.assert(
    fc.property(anyDocument, (document) => {
      const rolled = rollForward(document, options());
      expect(shape(rolled)).toEqual(shape(parseDocument(document).toJSON()));
      const ids = rolled
        .content!.filter(({ attrs }) => attrs?.style === "level1")
        .map(({ attrs }) => attrs!.id);
      expect(ids).toEqual(ids.map((_, index) => `new-${index + 1}`));
      expect(countKinds(parseDocument(rolled)).length).toBe(sectionsOf(parseDocument(document)).length);
    }),
  );
});
