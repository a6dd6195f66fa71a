import type { Declaration, Field, FieldType, FieldValue, WorkflowState } from "../../declaration.ts";

/** A built-in kind of ledger as it is written down. */
export type BuiltInKind = { key: string; name: string; declaration: Declaration };

/** A field with an example; more of it in `rest`. */
export function field(
  key: string,
  name: string,
  type: FieldType,
  example?: FieldValue,
  rest: Partial<Field> = {},
): Field {
  return { key, name, type, ...(example !== undefined && { example }), ...rest };
}

/** A field that offers choices; the first is the example. */
export function choice(
  key: string,
  name: string,
  values: readonly string[],
  rest: Partial<Field> = {},
): Field {
  const [example = ""] = values;
  return field(key, name, "choice", example, { choices: values.map((value) => ({ value })), ...rest });
}

/** A declaration; the date is called 日期 unless said otherwise. */
export function declare(
  fields: Field[],
  columns: string[],
  totals: string[] = [],
  rest: { dateName?: string; workflow?: WorkflowState[] } = {},
): Declaration {
  const { dateName = "日期", workflow } = rest;
  const [titleField = ""] = columns;
  const evidence = [field("link", "佐证链接", "link"), field("files", "佐证材料", "attachment")];
  const own = new Set(fields.map(({ key }) => key));
  const all = [...fields, ...evidence.filter(({ key }) => !own.has(key))];
  return { fields: all, titleField, dateName, columns, totals, ...(workflow && { workflow }) };
}

/** The levels of what is awarded or built. */
export const levels = ["国家级", "省级", "市级", "区县级", "校级"] as const;
