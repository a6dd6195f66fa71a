import { type Declaration, fieldOf, isNumeric } from "../declaration.ts";
import type { Names, Parameters } from "../sql.ts";

/** What the records `r` of a list are ordered by: `sort` as in its address. What is unknown orders by day. */
export function orderSql(
  declaration: Declaration,
  sort: string,
  names: Names,
  parameters: Parameters,
): string {
  const down = sort.startsWith("-");
  const direction = down ? "desc" : "asc";
  const value = valueSql(declaration, down ? sort.slice(1) : sort, names, parameters);
  if (!value) return `r.date ${direction}, r.id ${direction}`;
  return `${value} ${direction} nulls last, r.date desc, r.id desc`;
}

/** States and choices stand as they are declared, units by name, all else by its value. */
function valueSql(
  declaration: Declaration,
  key: string,
  names: Names,
  parameters: Parameters,
): string | null {
  const placed = (text: string, values: string[]) =>
    `array_position(${parameters.add(values, "text[]")}, ${text})`;
  if (key === "state") return placed("r.state", declaration.workflow?.map((state) => state.key) ?? []);
  if (key === "unit") return "(select name from unit where id = r.unit_id)";
  const field = fieldOf(declaration, key);
  if (!field || field.type === "attachment") return null;
  if (isNumeric(field)) return names.number(key);
  const text = names.text(key);
  if (field.type === "choice") return placed(text, field.choices?.map(({ value }) => value) ?? []);
  return field.type === "unit" ? `(select name from unit where id::text = ${text})` : text;
}
