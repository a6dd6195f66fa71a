import { bareHeader } from "../../ledger/excel/match-columns.ts";
import { type RawCell, type RawSheet, textOfCell } from "../../ledger/excel/raw-sheet.ts";

/** Why a row of a spreadsheet cannot be taken. */
export type RefusalReason =
  | "no-wrong"
  | "short"
  | "long"
  | "same"
  | "date"
  | "state"
  | "twice"
  | "full"
  | "rule"
  | "level"
  | "above";

/** A row with what bringing it in would do; `name` and `says` tell what it is about and what it says of it. */
export type JudgedRow = { line: number; name: string; says: string } & (
  | { act: "new" | "changed" | "same" }
  | { act: "refused"; reason: RefusalReason }
);

/** What bringing a file in did, or would do. */
export type SheetCounts = { new: number; changed: number; same: number; refused: number };

/** How many rows there are of each kind. */
export function countRows(rows: readonly JudgedRow[]): SheetCounts {
  const counts = { new: 0, changed: 0, same: 0, refused: 0 };
  for (const { act } of rows) counts[act] += 1;
  return counts;
}

/** A row by the names of its columns. */
export type NamedCells = {
  line: number;
  cellOf: (header: string) => RawCell;
  textOf: (header: string) => string;
};

/** The rows of a sheet whose columns are known by their headers, in whatever order they stand. */
export function namedRows({ headers, rows }: RawSheet): NamedCells[] {
  const places = new Map(headers.map((header, at) => [bareHeader(header), at]));
  return rows.map(({ line, cells }) => {
    const cellOf = (header: string) => cells[places.get(bareHeader(header)) ?? -1] ?? null;
    return { line, cellOf, textOf: (header) => textOfCell(cellOf(header)).trim() };
  });
}
