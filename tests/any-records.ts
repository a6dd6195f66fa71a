import fc from "fast-check";
import type { Declaration } from "#lib/ledger/declaration.ts";
import type { Aggregate, Formula } from "#lib/ledger/figures/definition.ts";
import type { Condition } from "#lib/ledger/record-filter.ts";
import type { Values } from "#lib/ledger/records/check-values.ts";

/** A ledger with a field of every type. */
export const fullDeclaration: Declaration = {
  fields: [
    { key: "title", name: "标题", type: "text" },
    { key: "note", name: "情况", type: "longText" },
    {
      ...{ key: "level", name: "级别", type: "choice" },
      choices: [{ value: "省级" }, { value: "市级" }, { value: "其他", archived: true }],
    },
    { key: "people", name: "人数", type: "people" },
    { key: "amount", name: "金额", type: "number", measure: "元" },
    { key: "rate", name: "满意率", type: "percent" },
    { key: "done", name: "完成", type: "yesNo" },
    { key: "day", name: "到期", type: "date" },
    { key: "begun", name: "开始", type: "time" },
    { key: "ended", name: "结束", type: "time" },
    { key: "hours", name: "用时", type: "number", hours: { from: "begun", to: "ended" } },
    { key: "school", name: "学校", type: "unit" },
    { key: "link", name: "链接", type: "link" },
    { key: "old", name: "旧数", type: "number", archived: true },
    { key: "files", name: "材料", type: "attachment" },
  ],
  ...{ titleField: "title", dateName: "日期", columns: ["title"], totals: ["people"] },
  workflow: [
    { key: "open", name: "待办", next: ["closed"] },
    { key: "closed", name: "办结", next: [], end: true },
  ],
};

const words = fc.constantFrom("甲", "读书会", "A_b", "a%B", "\\", "'", '"', "甲 乙", "12", "省级", "AB");
const choices = fc.constantFrom("省级", "市级", "其他");
const days = fc.constantFrom(
  "2024-12-31",
  "2025-01-01",
  "2025-06-30",
  "2025-07-01",
  "2026-01-01",
  "2026-03-05",
);
const times = fc
  .tuple(days, fc.constantFrom("00:00", "09:12", "23:59"))
  .map(([day, clock]) => `${day}T${clock}`);
const whole = fc.constantFrom(0, 1, 2, 3, 10, 1e12);
const numbers = fc.oneof(whole, fc.constantFrom(0.5, 12.3, 98.71, 0.0000001, 1.005));
const links = fc.constantFrom("http://a.cn/_", "https://b.cn/%");

/** Values of a record of the full ledger; any of them may be missing. */
export function anyValues(units: fc.Arbitrary<string>): fc.Arbitrary<Values> {
  return fc.record(
    {
      ...{ title: words, note: words, level: choices, people: whole, amount: numbers, rate: numbers },
      ...{
        done: fc.boolean(),
        day: days,
        begun: times,
        ended: times,
        school: units,
        link: links,
        old: numbers,
      },
    },
    { requiredKeys: [] },
  );
}

/** A day on which records of the full ledger lie. */
export const anyDay = days;

/** A condition of any sort that suits the full ledger. */
export function anyCondition(units: fc.Arbitrary<string>): fc.Arbitrary<Condition> {
  const suited: [keys: string[], values: fc.Arbitrary<string | number | boolean>][] = [
    [["title", "note"], words],
    [["level"], choices],
    [["people", "amount", "rate", "hours", "old"], numbers],
    [["school", "unit"], units],
    [["link"], links],
    [["state"], fc.constantFrom("open", "closed")],
    [["done"], fc.boolean()],
  ];
  const lists = suited.map(([keys, values]) => {
    const some = fc.uniqueArray(values, { minLength: 1, maxLength: 3 });
    const field = fc.constantFrom(...keys);
    const one = fc.record({ field, oneOf: some });
    return keys.includes("done") ? one : fc.oneof(one, fc.record({ field, not: some }));
  });
  const bounded = <Bound extends string | number>(field: fc.Arbitrary<string>, bound: fc.Arbitrary<Bound>) =>
    fc.oneof(fc.record({ field, from: bound }), fc.record({ field, to: bound }));
  const everything = fullDeclaration.fields.filter(({ type }) => type !== "attachment").map(({ key }) => key);
  return fc.oneof(
    ...lists,
    bounded(fc.constantFrom("people", "amount", "rate", "hours", "old"), numbers),
    bounded(fc.constantFrom("day", "date"), days),
    bounded(fc.constantFrom("begun", "ended"), fc.oneof(days, times)),
    fc.record({
      field: fc.constantFrom("title", "note", "link"),
      contains: fc.oneof(words, fc.constant("a.cn")),
    }),
    fc.record({ field: fc.constantFrom(...everything, "state", "date", "unit"), filled: fc.boolean() }),
  );
}

/** A formula of any aggregate over the full ledger. */
export function anyFormula(units: fc.Arbitrary<string>): fc.Arbitrary<Formula> {
  const number = fc.constantFrom("people", "amount", "rate", "hours", "old");
  const filter = fc.array(anyCondition(units), { maxLength: 2 });
  const any = fullDeclaration.fields.filter(({ type }) => type !== "attachment").map(({ key }) => key);
  const aggregate: fc.Arbitrary<Aggregate> = fc.oneof(
    fc.constant({ type: "count" as const }),
    fc.record({
      type: fc.constantFrom("sum" as const, "average" as const, "median" as const),
      field: number,
    }),
    fc.record({ type: fc.constant("ratio" as const), numerator: number, denominator: number }),
    fc.record({ type: fc.constant("share" as const), where: filter }),
    fc.record({
      type: fc.constant("distinct" as const),
      field: fc.constantFrom(...any, "date", "unit", "state"),
    }),
    fc.record(
      {
        type: fc.constant("list" as const),
        field: fc.constantFrom("title", "note", "level", "day", "begun", "link", "school", "date", "unit"),
        top: fc.integer({ min: 1, max: 4 }),
        by: number,
      },
      { requiredKeys: ["type", "field", "top"] },
    ),
  );
  return fc.record({ aggregate, filter, span: fc.constantFrom("period" as const, "until" as const) });
}
