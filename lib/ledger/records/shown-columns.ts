import { type Declaration, type Field, fieldOf } from "../declaration.ts";

/** The columns of a ledger's table: those asked for, else those that it declares; none that is gone. */
export function shownColumns(declaration: Declaration, asked: readonly string[]): Field[] {
  const known = (keys: readonly string[]) =>
    [...new Set(keys)].flatMap((key) => {
      const field = fieldOf(declaration, key);
      return field && !field.archived && field.type !== "attachment" ? [field] : [];
    });
  const columns = known(asked);
  return columns.length > 0 ? columns : known(declaration.columns);
}
