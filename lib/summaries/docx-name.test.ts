import { expect, test } from "vitest";
import { docxName, remarkOf, withRemark } from "./docx-name.ts";

test.each([
  ["江州市教育局2026年度宣传思想工作总结", "2026年度宣传思想工作总结.docx"],
  ["《简报》2026年度合订本", "《简报》2026年度合订本.docx"],
  ["宣传思想工作总结", "2026年度宣传思想工作总结.docx"],
  ['2026年 a/b\\c:d*e?"f<g>h|i\n总结. ', "2026年 abcdefghi总结.docx"],
  ["", "2026年度工作总结.docx"],
  [`2026${"长".repeat(300)}`, `2026${"长".repeat(76)}.docx`],
])("%j is saved as %j", (title, name) => {
  expect(docxName(title, 2026)).toBe(name);
});

test.each([
  ["drafting", [], "2026年度工作总结（草稿）.docx"],
  ["review", [], "2026年度工作总结（送审稿）.docx"],
  ["drafting", [{}], "2026年度工作总结（草稿）.docx"],
  ["final", [{}], "2026年度工作总结（导入）.docx"],
  ["final", [], "2026年度工作总结.docx"],
] as const)(
  "a file says in its name what it is, unless it was signed here: %s %j",
  (state, imported, name) => {
    expect(withRemark("2026年度工作总结.docx", remarkOf({ state, imported }))).toBe(name);
  },
);
