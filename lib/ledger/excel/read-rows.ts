import type { Declaration, FieldValue } from "../declaration.ts";
import type { CellProblem } from "./cell-problem.ts";
import type { Mapping } from "./match-columns.ts";
import type { RawCell, RawRow } from "./raw-sheet.ts";
import { textOfCell } from "./raw-sheet.ts";
import { readCell } from "./read-cell.ts";
import { onlyYear } from "./read-day.ts";
import { recordOfId } from "./record-id.ts";
import { idTarget, readColumns } from "./sheet-columns.ts";
import type { UnitsByText } from "./unit-names.ts";

/** What is wrong with a row: in the column of this header. */
export type RowProblem = CellProblem & { column: string };

/** A row as it was understood; what could not be read is null, with a problem that says why. */
export type ReadRow = {
  line: number;
  /** The record that it changes, with the version that the file knows. */
  record: { id: string; version: number | null } | "unknown" | null;
  date: string | null;
  unit: string | null;
  /** By field, only of fields that have a column. */
  values: Record<string, FieldValue>;
  problems: RowProblem[];
};

/**
 * What reads the rows of a sheet as records of a kind.
 * @param rows all of them: days without a year take that of the others in their column
 */
export function rowReader(
  headers: readonly string[],
  mapping: Mapping,
  rows: readonly RawRow[],
  declaration: Declaration,
  units: UnitsByText,
): (row: RawRow) => ReadRow {
  const columns = readColumns(declaration).flatMap((column) => {
    const at = mapping.indexOf(column.target);
    if (at === -1) return [];
    const hasDays = column.field.type === "date" || column.field.type === "time";
    const year = hasDays ? onlyYear(rows.map(({ cells }) => cells[at] ?? null)) : null;
    return [{ ...column, at, name: headers[at] || column.header, context: { units, year } }];
  });
  return ({ line, cells }) => {
    const row: ReadRow = { line, record: null, date: null, unit: null, values: {}, problems: [] };
    for (const { target, field, at, name, context } of columns) {
      const cell = cells[at] ?? null;
      if (target === idTarget) {
        row.record = recordIn(cell);
        continue;
      }
      const reading = readCell(cell, field, context);
      const value = "value" in reading ? reading.value : null;
      if ("problem" in reading) row.problems.push({ ...reading.problem, column: name });
      if (target === "date") row.date = value as string | null;
      else if (target === "unit") row.unit = value as string | null;
      else row.values[target] = value;
    }
    return row;
  };
}

function recordIn(cell: RawCell): ReadRow["record"] {
  const text = textOfCell(cell).trim();
  return text === "" ? null : (recordOfId(text) ?? "unknown");
}
