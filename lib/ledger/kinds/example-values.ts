import {
  type Declaration,
  type Field,
  type FieldValue,
  filledFields,
  offeredChoices,
} from "../declaration.ts";
import type { Values } from "../records/check-values.ts";

const typical: Partial<Record<Field["type"], FieldValue>> = {
  date: "2026-03-05",
  time: "2026-03-05T09:00",
  number: 1,
  percent: 100,
  people: 1,
  yesNo: true,
  link: "http://example.cn",
};

/**
 * A record that a declaration accepts: its examples, and something typical in fields without one.
 * @param unitId stands in fields that hold a unit
 */
export function exampleValues(declaration: Pick<Declaration, "fields">, unitId: string): Values {
  const values = filledFields(declaration).map((field) => [field.key, exampleOf(field, unitId)]);
  return inOrder(declaration, Object.fromEntries(values));
}

/** The values with times that nobody gave an example of moved, so that hours lie between a time and a later one. */
function inOrder({ fields }: Pick<Declaration, "fields">, given: Values): Values {
  const values = { ...given };
  const free = new Set(fields.filter(({ example }) => typeof example !== "string").map(({ key }) => key));
  const pairs = fields.flatMap(({ hours, archived }) => (hours && !archived ? [hours] : []));
  for (const { from, to } of pairs.flatMap(() => pairs)) {
    const [begun, ended] = [values[from], values[to]];
    if (typeof begun !== "string" || typeof ended !== "string" || begun <= ended) continue;
    if (free.has(to)) values[to] = begun;
    else if (free.has(from)) values[from] = ended;
  }
  return values;
}

function exampleOf(field: Field, unitId: string): FieldValue {
  if (field.type === "unit") return unitId;
  if (field.example !== undefined && field.example !== null) return field.example;
  if (field.type === "choice") return offeredChoices(field)[0] ?? null;
  return typical[field.type] ?? field.name;
}
