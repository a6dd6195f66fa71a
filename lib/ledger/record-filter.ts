import { z } from "zod";

const key = z.string().min(1).max(40);
const scalar = z.union([z.string().max(200), z.number(), z.boolean()]);

/**
 * One condition on a record. `field` is the key of a field, or `state`. `oneOf` compares with any of the values, `not`
 * with none of them; `from` and `to` are bounds, both included, of numbers, days and times; `contains` looks for words
 * whatever the case; `filled` asks whether there is a value at all.
 */
export const conditionInput = z.union([
  z.strictObject({ field: key, oneOf: z.array(scalar).min(1).max(50) }),
  z.strictObject({ field: key, not: z.array(scalar).min(1).max(50) }),
  z.strictObject({ field: key, from: z.union([z.number(), z.string().max(20)]) }),
  z.strictObject({ field: key, to: z.union([z.number(), z.string().max(20)]) }),
  z.strictObject({ field: key, contains: z.string().min(1).max(100) }),
  z.strictObject({ field: key, filled: z.boolean() }),
]);

/** One condition on a record. */
export type Condition = z.output<typeof conditionInput>;

/** Conditions that all hold. */
export const filterInput = z.array(conditionInput).max(12);

/** Conditions that all hold. */
export type Filter = Condition[];
