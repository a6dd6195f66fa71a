import { expect, test } from "vitest";
import { guessPeriod } from "./guess-period.ts";

test.each([
  ["临江区教育局2025年度宣传工作总结", "", "", "year", 2025, 1, 0.95],
  ["教育局2024年上半年工作总结", "", "", "half", 2024, 1, 0.95],
  ["二〇二三年第三季度舆情工作小结", "", "", "quarter", 2023, 3, 0.95],
  ["2025年11月宣传工作情况", "本月刊发稿件。", "", "month", 2025, 11, 0.95],
  ["2025年11月宣传工作总结", "一年来，全局上下。", "", "year", 2025, 1, 0.5],
  ["2024—2025学年工作总结", "", "", "year", 2025, 1, 0.95],
  ["宣传工作总结", "全年做了很多。", "2025年12月20日", "year", 2025, 1, 0.7],
  ["宣传工作总结", "2024年比2023年好，2024年更多。", "", "year", 2024, 1, 0.5],
  ["宣传工作总结", "XX年，我们努力。", "", "year", null, 1, 0],
] as const)("%s", (title, text, signature, periodKind, year, part, confidence) => {
  expect(guessPeriod(title, text, signature)).toEqual({ periodKind, year, part, confidence });
});
