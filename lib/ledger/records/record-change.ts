import type { FieldValue } from "../declaration.ts";
import type { Values } from "./check-values.ts";

/** What changed in a record, by field: `date`, `unit` and `state` too. */
export type ChangeDetail = Record<string, { from: FieldValue; to: FieldValue }>;

/** The fields in which two states of a record differ. */
export function changesBetween(before: Values, after: Values): ChangeDetail {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed: ChangeDetail = {};
  for (const key of keys) {
    const [from, to] = [before[key] ?? null, after[key] ?? null];
    if (from !== to) changed[key] = { from, to };
  }
  return changed;
}
