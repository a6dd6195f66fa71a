import { expect, test } from "vitest";
import { attachment, docxName } from "./docx-name.ts";

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

test("the header carries the Chinese name", () => {
  expect(attachment("总结(1).docx")).toBe(
    "attachment; filename=\"summary.docx\"; filename*=UTF-8''%E6%80%BB%E7%BB%93%281%29.docx",
  );
});
