import { type Declaration, type Field, fieldOf, isNumeric } from "../declaration.ts";
import type { Condition } from "../record-filter.ts";
import { isDay, isMinute } from "../records/check-values.ts";
import type { Aggregate, Formula } from "./definition.ts";

/** What a ledger declares that formulas may name. */
export type Counted = Pick<Declaration, "fields" | "workflow">;

/** How a condition compares. */
export type Test = "oneOf" | "not" | "from" | "to" | "contains" | "filled";

/** Which sort of values a key of a record holds; null when there is none, or it cannot be counted. */
export function sortOf(counted: Counted, key: string): Field["type"] | "state" | null {
  if (key === "date" || key === "unit") return key;
  if (key === "state") return counted.workflow ? "state" : null;
  const field = fieldOf(counted, key);
  if (!field || field.type === "attachment") return null;
  return isNumeric(field) ? "number" : field.type;
}

/** The tests that suit a sort of values. */
export function testsOf(sort: Field["type"] | "state"): Test[] {
  if (sort === "number" || sort === "percent" || sort === "people")
    return ["oneOf", "not", "from", "to", "filled"];
  if (sort === "date" || sort === "time") return ["from", "to", "filled"];
  if (sort === "yesNo") return ["oneOf", "filled"];
  if (sort === "choice" || sort === "state" || sort === "unit") return ["oneOf", "not", "filled"];
  return ["oneOf", "not", "contains", "filled"];
}

/**
 * The first field that a formula cannot use: one that the ledger does not have, or whose values do not suit what is
 * done with them. An archived field goes on counting.
 * @returns its key; null when the formula can be computed
 */
export function unfittingField(counted: Counted, { aggregate, filter }: Formula): string | null {
  const wanted = fieldsOf(aggregate);
  const unfit = wanted.find(([key, fits]) => !fits(sortOf(counted, key)));
  if (unfit) return unfit[0];
  const conditions = [...filter, ...(aggregate.type === "share" ? aggregate.where : [])];
  return conditions.find((condition) => !conditionFits(counted, condition))?.field ?? null;
}

type Fits = (sort: ReturnType<typeof sortOf>) => boolean;

const numeric: Fits = (sort) => sort === "number";
const any: Fits = (sort) => sort !== null;
const listed: Fits = (sort) => any(sort) && sort !== "number" && sort !== "yesNo" && sort !== "state";
const suited = { numeric, any, listed };

function fieldsOf(aggregate: Aggregate): [key: string, fits: Fits][] {
  switch (aggregate.type) {
    case "sum":
    case "average":
    case "median":
      return [[aggregate.field, numeric]];
    case "ratio":
      return [
        [aggregate.numerator, numeric],
        [aggregate.denominator, numeric],
      ];
    case "distinct":
      return [[aggregate.field, any]];
    case "list":
      return [
        [aggregate.field, listed],
        ...(aggregate.by ? [[aggregate.by, numeric] as [string, Fits]] : []),
      ];
    default:
      return [];
  }
}

function conditionFits(counted: Counted, condition: Condition): boolean {
  const sort = sortOf(counted, condition.field);
  if (sort === null) return false;
  const test = testOf(condition);
  if (!testsOf(sort).includes(test)) return false;
  if ("oneOf" in condition) return condition.oneOf.every((value) => valueFits(sort, value));
  if ("not" in condition) return condition.not.every((value) => valueFits(sort, value));
  if ("from" in condition) return boundFits(sort, condition.from);
  if ("to" in condition) return boundFits(sort, condition.to);
  return true;
}

function valueFits(sort: Field["type"] | "state", value: string | number | boolean): boolean {
  if (sort === "number") return typeof value === "number";
  return typeof value === (sort === "yesNo" ? "boolean" : "string");
}

function boundFits(sort: Field["type"] | "state", bound: string | number): boolean {
  if (sort === "number") return typeof bound === "number";
  return typeof bound === "string" && (isDay(bound) || (sort === "time" && isMinute(bound)));
}

/** How a condition compares. */
export function testOf(condition: Condition): Test {
  for (const test of ["oneOf", "not", "from", "to", "contains"] as const) if (test in condition) return test;
  return "filled";
}

/** The keys that an aggregate may be computed from: numbers, anything, or what can be listed; no archived fields. */
export function keysOffered(counted: Counted, which: "numeric" | "any" | "listed"): string[] {
  const fields = counted.fields.filter(({ archived }) => !archived).map(({ key }) => key);
  return [...fields, "date", "unit", "state"].filter((key) => suited[which](sortOf(counted, key)));
}
