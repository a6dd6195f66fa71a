import type { CellValue } from "hucre/xlsx";
import type { FieldValue } from "../declaration.ts";
import type { SheetColumn } from "./sheet-columns.ts";
import { no, yes } from "./words.ts";

/**
 * A value as its cell holds it: days and moments as real dates, percent as parts of one, units by name, or by id where they are
 * out of reach: brought back, it is the same.
 */
export function cellOf(
  { field }: SheetColumn,
  value: FieldValue,
  units: ReadonlyMap<string, string>,
): CellValue {
  if (value === null || value === "") return null;
  if (typeof value === "boolean") return value ? yes : no;
  if (typeof value === "number") return field.type === "percent" ? Math.round(value * 1e8) / 1e10 : value;
  if (field.type === "unit") return units.get(value) ?? value;
  if (field.type !== "date" && field.type !== "time") return escaped(value);
  const moment = new Date(`${value.length === 10 ? `${value}T00:00` : value}:00Z`);
  return Number.isNaN(moment.getTime()) ? value : moment;
}

/** Excel reads `_x000D_` as a sign by its number; the library writes it as it stands (ECMA-376 22.9.2.19). */
export function escaped(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
}
