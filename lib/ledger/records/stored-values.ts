import { createHash } from "node:crypto";
import { type Declaration, isFact } from "../declaration.ts";
import type { Values } from "./check-values.ts";
import { hoursBetween } from "./hours-between.ts";

/** The values of a record as its two columns hold them. */
export type StoredValues = { facts: Values; words: Values };

/** Divides values into those that figures count with and those that are text, and adds what is computed. */
export function storedValues({ fields }: Pick<Declaration, "fields">, values: Values): StoredValues {
  const stored: StoredValues = { facts: {}, words: {} };
  for (const field of fields) {
    const value = field.hours ? hoursBetween(values, field.hours) : (values[field.key] ?? null);
    if (value !== null) stored[isFact(field) ? "facts" : "words"][field.key] = value;
  }
  return stored;
}

/**
 * Whether the facts of a record fit into the entry of an index (0020), which is 2,704 bytes at most
 * (PostgreSQL 18, B-tree implementation): their text, and what PostgreSQL adds to each.
 */
export function factsFit({ facts }: Pick<StoredValues, "facts">): boolean {
  return Buffer.byteLength(JSON.stringify(facts)) + 12 * Object.keys(facts).length <= 2_300;
}

/** All values of a record, as forms and tables show them. */
export function valuesOf({ facts, words }: { facts: unknown; words: unknown }): Values {
  return { ...(words as Values), ...(facts as Values) };
}

/**
 * What makes a record the same line as another: its unit, its day and the values that people fill. The state of a
 * workflow and what is computed do not count.
 * @returns 32 hexadecimal digits
 */
export function fingerprintOf(
  { fields }: Pick<Declaration, "fields">,
  { unitId, date, values }: { unitId: string; date: string; values: Values },
): string {
  const filled = fields
    .filter(({ key, hours }) => !hours && values[key] !== undefined && values[key] !== null)
    .map(({ key }) => [key, values[key]])
    .toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([unitId, date, filled]))
    .digest("hex")
    .slice(0, 32);
}
