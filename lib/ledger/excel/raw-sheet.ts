import { AppError } from "../../errors.ts";

/**
 * A cell as the file has it: `at` a day or moment `2026-03-05T09:12`, `percent` a number that is shown as percent
 * (0.987 for 98.7%), `broken` a formula without its result (`formula`) or the error that Excel shows (`#N/A`).
 */
export type RawCell =
  | string
  | number
  | boolean
  | null
  | { at: string }
  | { percent: number }
  | { broken: string };

/** A row with the number that Excel gives it. */
export type RawRow = { line: number; cells: RawCell[] };

/** What was found in a file: one sheet, its header and the rows below it. */
export type RawSheet = {
  sheet: string;
  /** Names of the visible sheets that were not read. */
  others: string[];
  headers: string[];
  rows: RawRow[];
  /** How many rows were examples or totals. */
  aside: number;
};

/** The most that a file may hold: no ledger of a bureau has more in a year. */
export const sheetLimits = { rows: 50_000, columns: 200 };

/** Rows that are read at most: above those of records may stand a title and a header. */
export const mostLines = sheetLimits.rows + 40;

/** The text of a cell as a person would read it. */
export function textOfCell(cell: RawCell): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell !== "object") return String(cell);
  if ("at" in cell) return cell.at.endsWith("T00:00") ? cell.at.slice(0, 10) : cell.at.replace("T", " ");
  if ("percent" in cell) return `${percentOf(cell.percent)}%`;
  return cell.broken === "formula" ? "" : cell.broken;
}

/** 98.7 for the 0.987 that Excel shows as 98.7%. */
export function percentOf(part: number): number {
  return Math.round(part * 1e10) / 1e8;
}

/** The refusal of a file that holds more than `sheetLimits`. */
export function tooLarge(): AppError {
  return new AppError("sheet.too-large", sheetLimits);
}
