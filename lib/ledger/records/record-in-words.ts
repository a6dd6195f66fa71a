import { type Declaration, type Field, type FieldValue, fieldOf } from "../declaration.ts";
import type { Values } from "./check-values.ts";

/** The words that name a record in a list; empty where its ledger names none. */
export function recordTitle(
  { fields, titleField }: Declaration,
  values: Values,
  unitName = nameless,
): string {
  const field = fieldOf({ fields }, titleField);
  const value = values[titleField] ?? null;
  return field && value !== null ? valueInWords(field, value, unitName) : "";
}

/** Everything that a record says apart from its title: `级别：省级；人数：36`. */
export function recordInWords(
  { fields, titleField }: Declaration,
  values: Values,
  unitName = nameless,
): string {
  return fields
    .flatMap((field) => {
      const value = values[field.key] ?? null;
      if (value === null || field.key === titleField) return [];
      return [`${field.name}：${valueInWords(field, value, unitName)}`];
    })
    .join("；");
}

const nameless = (_id: string): string | undefined => undefined;

function valueInWords(field: Field, value: FieldValue, unitName: (id: string) => string | undefined): string {
  if (typeof value === "boolean") return value ? "是" : "否";
  if (field.type === "unit") return unitName(String(value)) ?? "其他单位";
  if (field.type === "percent") return `${value}%`;
  if (field.type === "time") return String(value).replace("T", " ");
  return typeof value === "number" ? `${value}${field.measure ?? ""}` : String(value);
}
