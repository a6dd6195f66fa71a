import { type Declaration, type Field, fieldOf, isNumeric } from "../declaration.ts";
import type { Condition, Filter } from "../record-filter.ts";

/** What a person chose about one field: any of some values, bounds, or words. Empty is nothing. */
export type FieldFilter = { values?: string[]; from?: string; to?: string; contains?: string };

/** How a field is narrowed: by ticking values, by bounds of days or numbers, or by words. */
export type FilterWay = "values" | "days" | "numbers" | "words";

/** How one narrows by a field; null for what cannot be narrowed by. */
export function filterWay(field: Pick<Field, "type" | "hours">): FilterWay | null {
  if (field.type === "attachment") return null;
  if (isNumeric(field)) return "numbers";
  if (field.type === "date" || field.type === "time") return "days";
  return field.type === "choice" || field.type === "yesNo" || field.type === "unit" ? "values" : "words";
}

/**
 * The conditions that a form of filters means, `state` among its fields.
 * @param before the conditions so far: those that no form can say stay
 */
export function filterOf(
  declaration: Pick<Declaration, "fields">,
  forms: Record<string, FieldFilter>,
  before: Filter = [],
): Filter {
  const said = Object.entries(forms).flatMap(([key, form]) => conditionsOf(declaration, key, form));
  return [...before.filter((condition) => !inForm(condition)), ...said];
}

/** What the form of filters shows for some conditions, by field. */
export function formsOf(filter: Filter): Record<string, FieldFilter> {
  const forms: Record<string, FieldFilter> = {};
  for (const condition of filter.filter(inForm)) {
    forms[condition.field] = { ...forms[condition.field], ...formOf(condition) };
  }
  return forms;
}

function formOf(condition: Condition): FieldFilter {
  if ("oneOf" in condition) return { values: condition.oneOf.map(String) };
  if ("from" in condition) return { from: String(condition.from).slice(0, 10) };
  if ("to" in condition) return { to: String(condition.to).slice(0, 10) };
  return "contains" in condition ? { contains: condition.contains } : {};
}

/** A form says no `not` and no minutes, of times only whole days. */
function inForm(condition: Condition): boolean {
  if ("from" in condition) return isWhole(condition.from, "T00:00");
  if ("to" in condition) return isWhole(condition.to, "T23:59");
  return !("not" in condition || "filled" in condition);
}

function isWhole(bound: string | number, minute: string): boolean {
  return typeof bound === "number" || !bound.includes("T") || bound.endsWith(minute);
}

function conditionsOf(
  declaration: Pick<Declaration, "fields">,
  key: string,
  { values = [], from = "", to = "", contains = "" }: FieldFilter,
): Filter {
  const field = fieldOf(declaration, key);
  const conditions: Filter = [];
  if (values.length > 0) {
    conditions.push({ field: key, oneOf: field ? values.map((value) => compared(field, value)) : values });
  }
  const [first, last] = [bound(field, from, ""), bound(field, to, "T23:59")];
  if (first !== null) conditions.push({ field: key, from: first });
  if (last !== null) conditions.push({ field: key, to: last });
  if (contains.trim() !== "") conditions.push({ field: key, contains: contains.trim().slice(0, 100) });
  return conditions;
}

/** A value as records hold it: a form has all of them as text. */
function compared(field: Field, value: string): string | number | boolean {
  if (field.type === "yesNo") return value === "true";
  return isNumeric(field) ? Number(value) : value;
}

/** A bound as records are compared with it. A day bounds times too: its first minute, or its last. */
function bound(field: Field | undefined, text: string, lastMinute: string): string | number | null {
  const typed = text.trim();
  if (typed === "") return null;
  if (!field || !isNumeric(field)) return field?.type === "time" ? `${typed}${lastMinute}` : typed;
  const number = Number(typed.normalize("NFKC"));
  return Number.isFinite(number) ? number : null;
}
