import { expect, test } from "vitest";
import { testDeclaration } from "../../../tests/builders.ts";
import type { Declaration } from "../declaration.ts";
import type { Condition } from "../record-filter.ts";
import type { Aggregate, Formula } from "./definition.ts";
import { formulaInWords, type NamedFormula } from "./formula-in-words.ts";

const unit = "0198c0de-0000-7000-8000-000000000001";
const declaration: Declaration = {
  ...testDeclaration,
  fields: [
    ...testDeclaration.fields,
    { key: "school", name: "学校", type: "unit" },
    { key: "amount", name: "金额", type: "number", measure: "元" },
  ],
  workflow: [{ key: "closed", name: "办结", next: [] }],
};
const words = (formula: Partial<Formula>, given: Partial<NamedFormula> = {}) =>
  formulaInWords({
    ...{ kind: { name: "活动", declaration }, unit: { name: "江州市教育局" }, below: true },
    formula: { aggregate: { type: "count" }, filter: [], span: "period", ...formula },
    period: { periodKind: "year", year: 2026, part: 1 },
    unitNames: new Map([[unit, "第一中学"]]),
    ...given,
  });

test("ledger, conditions, what is counted, period, unit", () => {
  const filter: Condition[] = [{ field: "level", oneOf: ["省级", "市级"] }];
  expect(words({ filter })).toBe("活动台账；级别为省级或市级；记录数；2026年度；江州市教育局及所属单位");
  const half = { periodKind: "half", year: 2026, part: 1 } as const;
  const kind = { name: "活动台账", declaration };
  expect(words({ span: "until" }, { period: half, below: false, kind })).toBe(
    "活动台账；记录数；截至2026年6月30日；江州市教育局（不含所属单位）",
  );
});

test.each<[Aggregate, string]>([
  [{ type: "sum", field: "people" }, "“人数”合计"],
  [{ type: "average", field: "people" }, "“人数”平均值"],
  [{ type: "median", field: "hours" }, "“用时”中位数"],
  [{ type: "ratio", numerator: "people", denominator: "due" }, "“人数”合计÷“应到”合计"],
  [{ type: "share", where: [{ field: "done", oneOf: [true] }] }, "其中完成为是的记录所占比例"],
  [{ type: "distinct", field: "date" }, "不同“日期”的个数"],
  [{ type: "list", field: "title", top: 3 }, "“标题”名单，按日期先后取前3个"],
  [{ type: "list", field: "title", top: 3, by: "people" }, "“标题”名单，按“人数”从大到小取前3个"],
])("%o", (aggregate, expected) => {
  expect(words({ aggregate }).split("；")[1]).toBe(expected);
});

test.each<[Condition, string]>([
  [{ field: "level", not: ["省级"] }, "级别不是省级"],
  [{ field: "people", from: 10 }, "人数不小于10"],
  [{ field: "amount", to: 500 }, "金额不大于500元"],
  [{ field: "begun", from: "2026-03-05T09:00" }, "开始不早于2026-03-05 09:00"],
  [{ field: "date", to: "2026-06-30" }, "日期不晚于2026-06-30"],
  [{ field: "title", contains: "读书" }, "标题含“读书”"],
  [{ field: "begun", filled: true }, "开始已填"],
  [{ field: "begun", filled: false }, "开始未填"],
  [{ field: "done", oneOf: ["false"] }, "完成为否"],
  [{ field: "state", oneOf: ["closed"] }, "状态为办结"],
  [{ field: "school", oneOf: [unit] }, "学校为第一中学"],
  [{ field: "unit", oneOf: ["0198c0de-0000-7000-8000-000000000009"] }, "单位为其他单位"],
  [{ field: "gone", oneOf: ["甲"] }, "gone为甲"],
])("%o", (condition, expected) => {
  expect(words({ filter: [condition] }).split("；")[1]).toBe(expected);
});
