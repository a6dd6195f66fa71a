import { parseCsv } from "hucre/csv";
import { AppError } from "../../errors.ts";
import { readText } from "../../files/read-text.ts";
import { mostLines, type RawRow, sheetLimits, tooLarge } from "./raw-sheet.ts";
import type { FirstSheet } from "./read-xlsx.ts";

/**
 * Reads a text file of separated values, in UTF-8 or GB18030; every cell is text.
 * @throws AppError `file.encoding`, `sheet.too-large`, `sheet.damaged`
 */
export function readCsv(bytes: Uint8Array): FirstSheet {
  const { text } = readText(bytes);
  if (countLines(text) > sheetLimits.rows * 4) throw tooLarge();
  const rows = parsed(text)
    .map((cells, index): RawRow => ({ line: index + 1, cells: cells.map(cellOf) }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
  const wide = rows.some(({ cells }) => cells.length > sheetLimits.columns);
  if (wide || rows.length > mostLines) throw tooLarge();
  return { sheet: "", others: [], rows, merged: [] };
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

function parsed(text: string): unknown[][] {
  try {
    return parseCsv(text);
  } catch {
    throw new AppError("sheet.damaged");
  }
}

function cellOf(value: unknown): string | null {
  const text = typeof value === "string" ? value : String(value ?? "");
  return text.trim() === "" ? null : text;
}
