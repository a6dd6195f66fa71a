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
  return Object.fromEntries(filledFields(declaration).map((field) => [field.key, exampleOf(field, unitId)]));
}

function exampleOf(field: Field, unitId: string): FieldValue {
  if (field.type === "unit") return unitId;
  if (field.example !== undefined && field.example !== null) return field.example;
  if (field.type === "choice") return offeredChoices(field)[0] ?? null;
  return typical[field.type] ?? field.name;
}
