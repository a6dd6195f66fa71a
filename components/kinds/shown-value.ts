import type { FieldValue } from "#lib/ledger/declaration.ts";

/** A value as the preview of a ledger shows it. */
export function shownValue(value: FieldValue, words: { yes: string; no: string }): string {
  if (typeof value === "boolean") return value ? words.yes : words.no;
  return String(value ?? "").replace("T", " ");
}
