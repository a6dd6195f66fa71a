import { expect, test } from "vitest";
import type { CarriedKind } from "../../document/carried-kinds.ts";
import type { Period } from "../../period.ts";
import { proposal } from "./propose.ts";

const year = (n: number): Period => ({ periodKind: "year", year: n, part: 1 });
const half = (n: number, part: number): Period => ({ periodKind: "half", year: n, part });
const quarter = (n: number, part: number): Period => ({ periodKind: "quarter", year: n, part });
const month = (n: number, part: number): Period => ({ periodKind: "month", year: n, part });

test.each<[CarriedKind, string, string | null]>([
  ["year", "2025年", "2026年"],
  ["year", "２０２５年度", "2026年度"],
  ["year", "2024年", "2025年"],
  ["year", "2026年上半年", "2027年上半年"],
  ["year", "2024—2025学年", "2025—2026学年"],
  ["year", "2025-26学年", "2026-27学年"],
  ["year", "二〇二五年", "二〇二六年"],
  ["year", "2025届", "2026届"],
  ["year", "2021—2025年", null],
  ["year", "2019年", null],
  ["year", "上半年", null],
  ["year", "XX年年", "2026年"],
  ["year", "20_年度", "2026年度"],
  ["year", "十四五", "十五五"],
  ["year", "十三五", null],
  ["title", "《2025年宣传工作要点》", "《2026年宣传工作要点》"],
  ["title", "《第九届艺术节方案》", "《第十届艺术节方案》"],
  ["title", "《2025年第九届艺术节方案》", "《2026年第十届艺术节方案》"],
  ["title", "《规划纲要（2024—2035年）》", null],
  ["title", "《师德手册》", null],
  ["ordinal", "第九届", "第十届"],
  ["ordinal", "首届", "第二届"],
  ["ordinal", "第41个", "第42个"],
  ["ordinal", "第四十一个", "第四十二个"],
  ["ordinal", "70周年", "71周年"],
  ["ordinal", "第三次", null],
  ["ordinal", "二十大", null],
  ["ordinal", "二十届三中全会", null],
  ["date", "2025年12月", "2026年12月"],
  ["date", "10月24日", null],
  ["number", "临教〔2025〕15号", null],
  ["count", "13次", null],
  ["person", "王晓红", null],
])("a year later: %s %s → %s", (kind, words, expected) => {
  expect(proposal(kind, words, year(2025), year(2026))).toBe(expected);
});

test.each<[CarriedKind, string, Period, Period, string | null]>([
  ["year", "上半年", half(2025, 1), half(2025, 2), "下半年"],
  ["year", "2025年上半年", half(2025, 1), half(2025, 2), "2025年下半年"],
  ["year", "2025年上半年", half(2025, 1), half(2026, 1), "2026年上半年"],
  ["year", "2025年下半年", half(2025, 2), half(2026, 1), "2026年上半年"],
  ["year", "2025年", half(2025, 1), half(2025, 2), null],
  ["year", "下半年", half(2025, 1), half(2025, 2), null],
  ["year", "第三季度", quarter(2025, 3), quarter(2025, 4), "第四季度"],
  ["year", "3季度", quarter(2025, 3), quarter(2025, 4), "4季度"],
  ["year", "第一季度", quarter(2025, 3), quarter(2025, 4), null],
  ["year", "前三季度", quarter(2025, 3), quarter(2025, 4), null],
  ["date", "11月", month(2025, 11), month(2025, 12), "12月"],
  ["date", "2025年12月", month(2025, 12), month(2026, 1), "2026年1月"],
  ["date", "十一月", month(2025, 11), month(2025, 12), "十二月"],
  ["date", "3月", month(2025, 11), month(2025, 12), null],
  ["date", "11月5日", month(2025, 11), month(2025, 12), null],
  ["ordinal", "第九届", half(2025, 1), half(2025, 2), null],
  ["ordinal", "第九届", year(2025), year(2027), "第十一届"],
])("%s %s from %o to %o: %s", (kind, words, from, to, expected) => {
  expect(proposal(kind, words, from, to)).toBe(expected);
});
