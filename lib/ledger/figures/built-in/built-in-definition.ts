import type { Condition } from "../../record-filter.ts";
import type { Aggregate, Formula } from "../definition.ts";

/** A built-in definition of a figure as it is written down; `kind` is the key of a built-in kind. */
export type BuiltInDefinition = {
  key: string;
  name: string;
  words: string;
  kind: string;
  formula: Formula;
  measure: string;
};

type Rest = { words?: string; where?: Condition[]; measure?: string; span?: Formula["span"] };

/** The definitions of one kind; the key of each begins with that of the kind. */
export function definitionsOf(
  kind: string,
  lines: readonly (readonly [key: string, name: string, aggregate: Aggregate, rest: Rest])[],
): BuiltInDefinition[] {
  return lines.map(([key, name, aggregate, { words = "", where = [], measure = "", span = "period" }]) => ({
    ...{ key: `${kind}.${key}`, name, words, kind, measure },
    formula: { aggregate, filter: where, span },
  }));
}

/** How many records. */
export const count: Aggregate = { type: "count" };

/** The sum of a field. */
export const sum = (field: string): Aggregate => ({ type: "sum", field });

/** That a field has this value. */
export const is = (field: string, ...oneOf: (string | number | boolean)[]): Condition => ({ field, oneOf });
