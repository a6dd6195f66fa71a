import { expect, test } from "vitest";
import { docxName } from "./docx-name.ts";

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
