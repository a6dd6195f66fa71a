import { daysOf, type Period, periodName } from "../../period.ts";
import { type Declaration, fieldOf } from "../declaration.ts";
import type { Condition, Filter } from "../record-filter.ts";
import type { Aggregate, Formula } from "./definition.ts";

/** What a figure is computed from, with the names that people know. */
export type NamedFormula = {
  kind: { name: string; declaration: Declaration };
  formula: Formula;
  unit: { name: string };
  /** Whether the units below count too. */
  below: boolean;
  period: Period;
  /** Names of the units that conditions ask for, by their id. */
  unitNames?: ReadonlyMap<string, string>;
};

/**
 * How a figure is computed, for a reader of the report: ledger, conditions, what is counted, period, unit.
 * `新闻宣传台账；级别为国家级；记录数；2026年度；江州市教育局及所属单位`
 */
export function formulaInWords({ kind, formula, unit, below, period, unitNames }: NamedFormula): string {
  const words = new Words(kind.declaration, unitNames ?? new Map());
  return [
    kind.name.endsWith("台账") ? kind.name : `${kind.name}台账`,
    ...(formula.filter.length > 0 ? [words.filter(formula.filter)] : []),
    words.aggregate(formula.aggregate),
    formula.span === "until" ? `截至${dayName(daysOf(period).to)}` : periodName(period),
    below ? `${unit.name}及所属单位` : `${unit.name}（不含所属单位）`,
  ].join("；");
}

class Words {
  readonly #declaration: Declaration;
  readonly #unitNames: ReadonlyMap<string, string>;

  constructor(declaration: Declaration, unitNames: ReadonlyMap<string, string>) {
    this.#declaration = declaration;
    this.#unitNames = unitNames;
  }

  aggregate(aggregate: Aggregate): string {
    switch (aggregate.type) {
      case "count":
        return "记录数";
      case "sum":
        return `“${this.#name(aggregate.field)}”合计`;
      case "average":
        return `“${this.#name(aggregate.field)}”平均值`;
      case "median":
        return `“${this.#name(aggregate.field)}”中位数`;
      case "ratio":
        return `“${this.#name(aggregate.numerator)}”合计÷“${this.#name(aggregate.denominator)}”合计`;
      case "share":
        return `其中${this.filter(aggregate.where) || "全部"}的记录所占比例`;
      case "distinct":
        return `不同“${this.#name(aggregate.field)}”的个数`;
      case "list": {
        const order = aggregate.by ? `“${this.#name(aggregate.by)}”从大到小` : "日期先后";
        return `“${this.#name(aggregate.field)}”名单，按${order}取前${aggregate.top}个`;
      }
    }
  }

  filter(filter: Filter): string {
    return filter.map((condition) => this.#condition(condition)).join("，");
  }

  #condition(condition: Condition): string {
    const name = this.#name(condition.field);
    const values = (given: readonly unknown[]) =>
      given.map((value) => this.#value(condition.field, value)).join("或");
    if ("oneOf" in condition) return `${name}为${values(condition.oneOf)}`;
    if ("not" in condition) return `${name}不是${values(condition.not)}`;
    if ("contains" in condition) return `${name}含“${condition.contains}”`;
    if ("filled" in condition) return `${name}${condition.filled ? "已填" : "未填"}`;
    const [bound, time, number] =
      "from" in condition ? [condition.from, "不早于", "不小于"] : [condition.to, "不晚于", "不大于"];
    return `${name}${typeof bound === "string" ? time : number}${this.#value(condition.field, bound)}`;
  }

  #name(key: string): string {
    if (key === "state") return "状态";
    if (key === "date") return this.#declaration.dateName;
    return key === "unit" ? "单位" : (fieldOf(this.#declaration, key)?.name ?? key);
  }

  #value(key: string, value: unknown): string {
    if (typeof value === "boolean") return value ? "是" : "否";
    const text = String(value);
    const field = fieldOf(this.#declaration, key);
    if (key === "state") {
      return this.#declaration.workflow?.find((state) => state.key === text)?.name ?? text;
    }
    if (field?.type === "yesNo") return text === "true" ? "是" : "否";
    if (key === "unit" || field?.type === "unit") return this.#unitNames.get(text) ?? "其他单位";
    return text.replace("T", " ") + (typeof value === "number" ? (field?.measure ?? "") : "");
  }
}

/** `2026-12-31` as 2026年12月31日. */
function dayName(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}
