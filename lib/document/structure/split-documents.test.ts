import { expect, test } from "vitest";
import { blocksOfText } from "./raw-block.ts";
import { splitDocuments } from "./split-documents.ts";
import { structure } from "./structure.ts";

const prose = "这一年，我们在各方面做了不少工作，取得了一些成绩，也看到了自己的不足。".repeat(8);

function titles(text: string): string[] {
  return splitDocuments(blocksOfText(text)).map((blocks) => structure(blocks).title);
}

test("cuts where a new title follows a whole document", () => {
  const text = `2026年学校工作总结\n小编为您收集整理了这篇总结。\n一、学习\n${prose}\n二、活动\n${prose}
example.com更多总结小编推荐\n市教育局宣传工作总结\n${prose}\n一、宣传\n${prose}`;
  expect(titles(text)).toEqual(["2026年学校工作总结", "市教育局宣传工作总结"]);
});

test("cuts at 篇一, 篇二", () => {
  const text = `篇一：学校工作总结\n${prose}\n篇二：科室工作总结\n${prose}`;
  expect(titles(text)).toEqual(["学校工作总结", "科室工作总结"]);
  expect(structure(splitDocuments(blocksOfText(text))[1]!).removed).toEqual(["篇二："]);
});

test.each([
  [
    "a heading that sounds like a title",
    `学校工作总结\n一、学习\n${prose}\n学习活动总结\n我们做得不错。\n二、活动`,
  ],
  ["a title that is repeated", `学校工作总结\n作者：某某\n学校工作总结\n${prose}\n一、学习\n${prose}`],
  ["numbers that go on", `学校工作总结\n一、学习\n${prose}\n活动情况\n二、活动\n${prose}`],
])("%s begins no document", (_, text) => {
  expect(splitDocuments(blocksOfText(text))).toHaveLength(1);
});
