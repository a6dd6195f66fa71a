import { type Declaration, fieldOf } from "#lib/ledger/declaration.ts";
import type { Values } from "#lib/ledger/records/check-values.ts";
import { typedValue } from "#lib/ledger/records/draft.ts";

/** A sample record; `unit` is the short name of a unit, `returned` why it was sent back. */
export type DemoRecord = {
  date: string;
  unit: string;
  values: Values;
  state: string | null;
  returned: string | null;
};

/** Reads the table of a ledger's sample records: the keys of its columns, then a record a line, parted by `|`. */
export function recordsOfTable(declaration: Declaration, table: string): DemoRecord[] {
  const [head = [], ...lines] = table
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  return lines.map((cells) => {
    const row = Object.fromEntries(head.map((key, index) => [key, cells[index] ?? ""]));
    const { date = "", unit = "", state, returned, ...words } = row;
    const values = Object.entries(words).map(([key, text]) => {
      const field = fieldOf(declaration, key);
      if (!field) throw new Error(`the sample has a column ${key} that its ledger does not have`);
      return [key, typedValue(field, text)];
    });
    const filled = values.filter(([, value]) => value !== null);
    return {
      date,
      unit,
      values: Object.fromEntries(filled),
      state: state || null,
      returned: returned || null,
    };
  });
}
