import { type Declaration, type FieldValue, fieldOf } from "../declaration.ts";
import type { Condition, Filter } from "../record-filter.ts";
import { type Aggregate, isPercent } from "./definition.ts";
import type { Definition } from "./queries.ts";

/** A condition with the name of its field, `unit` and `state` as such, and, of a state, that of the state. */
export type SaidCondition = {
  field: string;
  sign: "is" | "not" | "from" | "to" | "contains" | "filled" | "empty";
  /** Null stands for a unit: not everybody who knows the definition may know which. */
  values: FieldValue[];
};

/** A definition as the editor has it: to look for it, to print and explain it, to find its records. */
export type KnownDefinition = {
  id: string;
  name: string;
  /** Other words by which it is looked for, apart by spaces. */
  words: string;
  measure: string;
  /** Whether its values are parts of one. */
  percent: boolean;
  list: boolean;
  /** It is kept for the figures that name it, and is offered no more. */
  archived: boolean;
  kind: { id: string; name: string };
  filter: Filter;
  span: "period" | "until";
  /** How it is computed, and the names of the fields that it is computed from. */
  aggregate: Aggregate["type"];
  fields: string[];
  conditions: SaidCondition[];
};

/** What the editor needs of a definition. */
export function knownDefinition({
  id,
  name,
  words,
  measure,
  formula,
  kind,
  archivedAt,
}: Definition): KnownDefinition {
  const { aggregate, filter, span } = formula;
  const said = (conditions: Filter) => conditions.map((each) => saidCondition(kind.declaration, each));
  return {
    ...{ id, name, words, measure, filter, span, archived: archivedAt !== null },
    ...{ percent: isPercent(aggregate), list: aggregate.type === "list", aggregate: aggregate.type },
    kind: { id: kind.id, name: kind.name },
    fields: fieldsOf(aggregate).map((key) => nameOf(kind.declaration, key)),
    conditions: said(aggregate.type === "share" ? [...filter, ...aggregate.where] : filter),
  };
}

function fieldsOf(aggregate: Aggregate): string[] {
  if (aggregate.type === "ratio") return [aggregate.numerator, aggregate.denominator];
  return "field" in aggregate ? [aggregate.field] : [];
}

function nameOf(declaration: Declaration, key: string): string {
  return key === "date" ? declaration.dateName : (fieldOf(declaration, key)?.name ?? key);
}

function saidCondition(declaration: Declaration, condition: Condition): SaidCondition {
  const { field: key } = condition;
  const field = nameOf(declaration, key);
  const state = (value: FieldValue) =>
    declaration.workflow?.find((each) => each.key === value)?.name ?? value;
  const ofUnits = key === "unit" || fieldOf(declaration, key)?.type === "unit";
  const said = (values: FieldValue[]) =>
    key === "state" ? values.map(state) : ofUnits ? values.map(() => null) : values;
  if ("oneOf" in condition) return { field, sign: "is", values: said(condition.oneOf) };
  if ("not" in condition) return { field, sign: "not", values: said(condition.not) };
  if ("from" in condition) return { field, sign: "from", values: [condition.from] };
  if ("to" in condition) return { field, sign: "to", values: [condition.to] };
  if ("contains" in condition) return { field, sign: "contains", values: [condition.contains] };
  return { field, sign: condition.filled ? "filled" : "empty", values: [] };
}
