import { z } from "zod";
import { filterInput } from "../record-filter.ts";
import { isPercentType } from "./is-percent-type.ts";

const key = z.string().min(1).max(40);

/**
 * How a figure is computed from the records that its filter leaves. `ratio` divides one sum by another, `share` the
 * number of records that also meet `where` by the number of all; both are parts of one, printed as percent. `distinct`
 * counts different values, of a field or of `date`. `list` names the first `top` values of a field, by `by` from the
 * largest down, else by date.
 */
export const aggregateInput = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("count") }),
  z.strictObject({ type: z.literal("sum"), field: key }),
  z.strictObject({ type: z.literal("average"), field: key }),
  z.strictObject({ type: z.literal("median"), field: key }),
  z.strictObject({ type: z.literal("ratio"), numerator: key, denominator: key }),
  z.strictObject({ type: z.literal("share"), where: filterInput }),
  z.strictObject({ type: z.literal("distinct"), field: key }),
  z.strictObject({
    type: z.literal("list"),
    field: key,
    top: z.number().int().min(1).max(50),
    by: key.optional(),
  }),
]);

/** How a figure is computed. */
export type Aggregate = z.output<typeof aggregateInput>;

/**
 * What a figure counts, apart from unit and period: stored with its definition. `span` says which dates count: those of
 * the period, or all until its end, for what is held rather than done, such as titles.
 */
export const formulaInput = z.strictObject({
  aggregate: aggregateInput,
  filter: filterInput,
  span: z.enum(["period", "until"]).default("period"),
});

/** What a figure counts, apart from unit and period. */
export type Formula = z.output<typeof formulaInput>;

/** Whether its values are parts of one, printed as percent. */
export function isPercent({ type }: Aggregate): boolean {
  return isPercentType(type);
}
