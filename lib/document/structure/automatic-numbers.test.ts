import { expect, test } from "vitest";
import { parseDocument } from "../schema.ts";
import { textOf } from "../sections.ts";
import type { RawBlock, RawHint } from "./raw-block.ts";
import { structure } from "./structure.ts";

const paragraph = (text: string, hint: RawHint = {}): RawBlock => ({
  kind: "paragraph",
  runs: [{ text }],
  hint,
});

function read(...blocks: RawBlock[]) {
  const found = structure(blocks);
  const lines = parseDocument(found.doc).children.map((block) => `${block.attrs.style} ${textOf(block)}`);
  return { ...found, lines };
}

test.each<[string, RawBlock[], string[], string[]]>([
  [
    "of a heading is drawn again",
    [
      paragraph("抓学习", { number: "一、" }),
      paragraph("全年学习12次。"),
      paragraph("抓宣传", { number: "二、" }),
    ],
    ["level1 抓学习", "body 全年学习12次。", "level1 抓宣传"],
    ["一、", "二、"],
  ],
  [
    "that is no outline number goes with the style of a heading",
    [paragraph("抓学习", { number: "1.1", heading: 1 }), paragraph("全年学习12次。")],
    ["level1 抓学习", "body 全年学习12次。"],
    ["1.1"],
  ],
  [
    "of a list in the text is text",
    [paragraph("（1）次数", { number: "一、" }), paragraph("篇数", { number: "①" }), paragraph("（1）册数")],
    ["level1 （1）次数", "body ①篇数", "level4 册数"],
    ["一、", "（1）"],
  ],
  [
    "of lines in one paragraph is that of the first with words",
    [paragraph(" \n抓学习\n全年学习12次。", { number: "一、" })],
    ["level1 抓学习", "body 全年学习12次。"],
    ["一、"],
  ],
  [
    "of nothing is removed",
    [paragraph("年底。"), paragraph(" ", { number: "一、" })],
    ["body 年底。"],
    ["一、"],
  ],
])("an automatic number %s", (_, blocks, lines, removed) => {
  const found = read(...blocks);
  expect(found.lines).toEqual(lines);
  expect(found.removed).toEqual(removed);
});

test("a title does not reach over a table", () => {
  const table: RawBlock = {
    kind: "table",
    rows: [[{ paragraphs: [[{ text: "甲" }]], colspan: 1, rowspan: 1, header: false }]],
    widths: [],
  };
  const { title } = read(paragraph("江州市教育局"), table, paragraph("2026年工作总结"), paragraph("全年。"));
  expect(title).toBe("2026年工作总结");
});
