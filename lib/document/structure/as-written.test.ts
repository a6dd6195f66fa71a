import fc from "fast-check";
import { expect, test } from "vitest";
import { messyText } from "../../../tests/messy-text.ts";
import { numberedLines } from "../../../tests/numbered-lines.ts";
import { parseDocument } from "../schema.ts";
import { asWritten } from "./as-written.ts";
import { blocksOfText } from "./raw-block.ts";

const linesOf = (text: string) =>
  parseDocument(asWritten(blocksOfText(text))).children.map(
    (block) => `${block.attrs.style}|${block.textContent}`,
  );

test("every line is there with its number and marks, and only title and signature are told from the rest", () => {
  const lines = linesOf(
    "作者：小禾\n教育局2026年工作总结\n> 一、学习\n- 1.\n2、通读《教育强国\n》。\n江州市教育局\n2026年12月20日",
  );
  expect(lines).toEqual([
    ...["body|作者：小禾", "title|教育局2026年工作总结", "body|> 一、学习", "body|- 1."],
    ...["body|2、通读《教育强国", "body|》。", "signer|江州市教育局", "date|2026年12月20日"],
  ]);
});

test("line breaks divide paragraphs", () => {
  const runs = [{ text: "一、学习\n学习" }, { text: "12次。\n\n二、宣传", bold: true }];
  const { content = [] } = asWritten([{ kind: "paragraph", runs, hint: { number: "1." } }]);
  const lines = content.map((block) => block.content?.map(({ text }) => text).join("") ?? "");
  expect(lines).toEqual(["1.一、学习", "学习12次。", "二、宣传"]);
});

test("automatic numbers are written out, comments are no text", () => {
  const { content } = asWritten([
    { kind: "paragraph", runs: [{ text: "抓学习" }], hint: { number: "（二）" } },
    { kind: "paragraph", runs: [{ text: "这里再想想" }], hint: { aside: true } },
  ]);
  expect(content).toMatchObject([{ content: [{ text: "（二）" }, { text: "抓学习" }] }]);
  expect(content).toHaveLength(1);
});

test("no character is lost, and none moves", () => {
  const lines = fc.oneof(numberedLines, fc.constantFrom(messyText.split("\n")));
  fc.assert(
    fc.property(lines, (given) => {
      const written = parseDocument(asWritten(blocksOfText(given.join("\n"))));
      const read = written.textBetween(0, written.content.size, "\n", "\n");
      expect(read.replace(/\s/g, "")).toBe(given.join("").replace(/\s/g, ""));
    }),
  );
});
