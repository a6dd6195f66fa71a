import {
  type Declaration,
  type Field,
  type FieldValue,
  filledFields,
  offeredChoices,
} from "../declaration.ts";

/** Values of a record by the keys of its fields; what has none is absent. */
export type Values = Record<string, FieldValue>;

/** Why a value does not fit; messages/<language>/ledger.json has its sentence. */
export const problemCodes = [
  "required",
  "unknown",
  "text",
  "long",
  "number",
  "whole",
  "bounds",
  "date",
  "time",
  "choice",
  "archived",
  "yesNo",
  "unit",
  "link",
  "order",
] as const;

/** One of `problemCodes`. */
export type ProblemCode = (typeof problemCodes)[number];

/** What is wrong with a field; `values` is what the sentence mentions. */
export type Problem = { field: string; code: ProblemCode; values: Record<string, string> };

/** Checked values, or everything that is wrong with them. */
export type Checked = { values: Values; problems: Problem[] };

/** The largest number that a record takes. */
const largest = 1e12;

/**
 * Checks what somebody filled in against the declaration of the ledger. Texts are trimmed, empty ones are absent;
 * computed fields are left out. A choice that was archived fits where the record had it before.
 * @param before values that the record has so far
 */
export function checkValues(
  declaration: Pick<Declaration, "fields">,
  given: Record<string, unknown>,
  before: Values = {},
): Checked {
  const fields = filledFields(declaration);
  const values: Values = {};
  const problems: Problem[] = [];
  const known = new Set(declaration.fields.map(({ key }) => key));
  for (const key of Object.keys(given)) {
    if (!known.has(key)) problems.push({ field: key, code: "unknown", values: {} });
  }
  for (const field of fields) {
    const value = settled(given[field.key]);
    if (value === null) {
      if (field.required) problems.push({ field: field.key, code: "required", values: {} });
      continue;
    }
    const problem = problemOf(field, value, before[field.key] ?? null);
    if (problem) problems.push({ field: field.key, ...problem });
    else values[field.key] = value as FieldValue;
  }
  // What is asked for no more stays as it was.
  for (const { key, archived } of declaration.fields) {
    const kept = before[key];
    if (archived && kept !== undefined && kept !== null) values[key] = kept;
  }
  return { values, problems: [...problems, ...wrongOrder(declaration, values)] };
}

function settled(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value !== "string") return value;
  const text = value.toWellFormed().replaceAll("\0", "").trim();
  return text === "" ? null : text;
}

type Wrong = Omit<Problem, "field">;

const wrong = (code: ProblemCode, values: Record<string, string> = {}): Wrong => ({ code, values });

function problemOf(field: Field, value: unknown, before: FieldValue): Wrong | null {
  if (field.type === "number" || field.type === "percent" || field.type === "people") {
    return numberProblem(field, value);
  }
  if (field.type === "yesNo") return typeof value === "boolean" ? null : wrong("yesNo");
  if (typeof value !== "string") return wrong("text");
  if (field.type === "date") return isDay(value) ? null : wrong("date");
  if (field.type === "time") return isMinute(value) ? null : wrong("time");
  if (field.type === "unit")
    return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value) ? null : wrong("unit");
  if (field.type === "link") return isLink(value) ? null : wrong("link");
  if (field.type === "choice") return choiceProblem(field, value, before);
  const most = field.type === "longText" ? 5_000 : 500;
  return value.length <= most ? null : wrong("long", { most: String(most) });
}

function numberProblem({ type }: Field, value: unknown): Wrong | null {
  if (typeof value !== "number" || !Number.isFinite(value)) return wrong("number");
  if (type === "people" && !Number.isInteger(value)) return wrong("whole");
  const most = type === "percent" ? 1_000 : largest;
  return value >= 0 && value <= most ? null : wrong("bounds", { most: String(most) });
}

function choiceProblem(field: Field, value: string, before: FieldValue): Wrong | null {
  const offered = offeredChoices(field);
  if (offered.includes(value) || value === before) return null;
  const known = field.choices?.some((choice) => choice.value === value);
  return wrong(known ? "archived" : "choice", { value, offered: offered.join("、") });
}

function wrongOrder({ fields }: Pick<Declaration, "fields">, values: Values): Problem[] {
  return fields.flatMap(({ hours, archived }) => {
    if (!hours || archived) return [];
    const [from, to] = [values[hours.from], values[hours.to]];
    const reversed = typeof from === "string" && typeof to === "string" && to < from;
    const name = fields.find(({ key }) => key === hours.from)?.name ?? hours.from;
    return reversed ? [{ field: hours.to, code: "order", values: { other: name } } as const] : [];
  });
}

/** Whether a text is a day that exists, between 1990 and 2100. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (!year || !month || !day || +year < 1990 || +year > 2100) return false;
  const date = new Date(Date.UTC(+year, +month - 1, +day));
  return date.getUTCMonth() === +month - 1 && date.getUTCDate() === +day;
}

/** Whether a text is a minute of a day that exists: `2026-03-05T09:12`. */
export function isMinute(text: string): boolean {
  const [day = "", clock = ""] = text.split("T");
  return isDay(day) && /^([01]\d|2[0-3]):[0-5]\d$/.test(clock);
}

function isLink(text: string): boolean {
  return text.length <= 1_000 && /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}
