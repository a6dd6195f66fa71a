import { type Declaration, type Field, type FieldValue, filledFields } from "../declaration.ts";
import type { Values } from "./check-values.ts";

/** What somebody typed into a form, by field: `date` and `unit` too. What is empty is absent. */
export type Draft = Record<string, string>;

/** What a record is as it is typed. */
export type Typed = { date: string; unitId: string; values: Values };

/** What stands in the form of a record. */
export function draftOf(declaration: Pick<Declaration, "fields">, { date, unitId, values }: Typed): Draft {
  const draft: Draft = { date, unit: unitId };
  for (const { key } of filledFields(declaration)) {
    const value = values[key] ?? null;
    if (value !== null) draft[key] = String(value);
  }
  return draft;
}

/** What a form says, as the values that are checked. A number that is none stays as it was typed, to be refused. */
export function typedValues(
  declaration: Pick<Declaration, "fields">,
  draft: Draft,
): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const field of filledFields(declaration)) {
    const value = typedValue(field, draft[field.key] ?? "");
    if (value !== null) values[field.key] = value;
  }
  return values;
}

/** What was typed into one field; null when there is nothing in it. */
export function typedValue({ type }: Pick<Field, "type">, typed: string): FieldValue {
  const text = typed.trim();
  if (text === "") return null;
  if (type === "yesNo") return text === "true" ? true : text === "false" ? false : text;
  if (type !== "number" && type !== "percent" && type !== "people") return text;
  // Full-width digits come from Chinese keyboards, commas and a percent sign from copied tables.
  const plain = text.normalize("NFKC").replace(/,(?=\d{3}(?!\d))|%$/g, "");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

/** A field that two people changed: what each of them made of it. */
export type Conflict = { field: string; mine: string; theirs: string };

/** Two drafts as one, with the fields that only a person can decide; until then they stay as they are here. */
export type Merged = { draft: Draft; conflicts: Conflict[]; taken: string[] };

/**
 * Brings what somebody else saved into what one has typed. Fields that only the other changed are taken over.
 * @param base what both began with
 */
export function mergeDrafts(base: Draft, mine: Draft, theirs: Draft): Merged {
  const merged: Merged = { draft: { ...mine }, conflicts: [], taken: [] };
  for (const field of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])) {
    const [was, here, there] = [base[field] ?? "", mine[field] ?? "", theirs[field] ?? ""];
    if (there === was || there === here) continue;
    if (here === was) {
      merged.draft = withField(merged.draft, field, there);
      merged.taken.push(field);
    } else merged.conflicts.push({ field, mine: here, theirs: there });
  }
  return merged;
}

/** A draft with one field changed. */
export function withField(draft: Draft, field: string, typed: string): Draft {
  const { [field]: _, ...rest } = draft;
  return typed === "" ? rest : { ...rest, [field]: typed };
}

/** Whether two drafts say the same. */
export function sameDraft(one: Draft, other: Draft): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => (one[key] ?? "") === (other[key] ?? ""));
}
