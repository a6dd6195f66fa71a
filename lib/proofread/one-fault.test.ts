import { expect, test } from "vitest";
import { summaryOf2025 } from "../../server/demo/summary-of-2025.ts";
import { parseDocument } from "../document/schema.ts";
import { fromNotation } from "../templates/built-in/notation.ts";
import { builtInDictionary } from "./built-in-dictionary.ts";
import { createCheck } from "./check.ts";
import type { Context } from "./rule.ts";

const context: Context = {
  period: { periodKind: "year", year: 2025, part: 1 },
  unit: { names: ["临江区教育局", "临江区教育局宣传科", "宣传科"] },
  dictionary: builtInDictionary,
  lastYear: null,
  expected: [],
  staleFigures: [],
};

function found(notation: string): string[] {
  const findings = createCheck(context, {})(parseDocument(fromNotation(notation)));
  return findings.map(({ rule, text }) => `${rule}: ${text}`);
}

test("a finished summary of this unit has nothing to complain about", () => {
  expect(found(summaryOf2025)).toEqual([]);
});

test.each([
  ["2025年，宣传科", "2024年，宣传科", "other-year: 2024年"],
  ["教育局宣传科2025年度", "教育局宣传科2024年度", "other-year: 2024年"],
  ["2025年，宣传科", "2025年年，宣传科", "doubled-year: 年年"],
  ["截至12月20日", "截至12月32日", "impossible-date: 12月32日"],
  ["5月16日，邀请", "5月16日（星期六），邀请", "weekday: 5月16日（星期六"],
  ["9月举办“微党课”", "上月举办“微党课”", "relative-date: 上月"],
  ["参学率98.5%", "参学率198.5%", "shares: 198.5%"],
  ["其中专题研讨6次", "其中专题研讨16次", "sum-of-parts: 13次"],
  ["2.1万人次", "近2.1万余人次", "double-approximation: 近2.1万余"],
  ["1260册", "1,2600册", "digit-grouping: 1,2600"],
  ["新增市级文明校园3所", "新增市级文明校园3-所", "half-range: 3-"],
  ["签订承诺书", "鉴定承诺书", "mistype: 鉴定"],
  ["落实“三会一课”", "落实“两学一作”", "dictionary: 两学一作"],
  ["“临江教育”公众号", "武侯区教育局公众号", "other-unit: 武侯区教育局"],
])("and with one fault, that fault: %s → %s", (right, wrong, finding) => {
  expect(summaryOf2025).toContain(right);
  expect(found(summaryOf2025.replace(right, wrong))).toEqual([finding]);
});
