import type { RawCell, RawRow } from "./raw-sheet.ts";

/** Cells of one column, from one row to a later one, that are shown as a single cell; rows as Excel counts them. */
export type MergedCells = { column: number; from: number; to: number };

/** The merged cells of a sheet's XML that are more than one row high. */
export function mergedCells(xml: string): MergedCells[] {
  const found: MergedCells[] = [];
  for (const [, letters = "", from, to] of xml.matchAll(
    /<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g,
  )) {
    if (from !== to) found.push({ column: columnIndex(letters), from: Number(from), to: Number(to) });
  }
  return found;
}

/**
 * Rows in which a day or a text that was merged over several of them stands in each. Numbers do not: who merged 20
 * people over three lines does not mean 60.
 */
export function filledDown(rows: readonly RawRow[], merged: readonly MergedCells[]): RawRow[] {
  if (merged.length === 0) return [...rows];
  const lines = new Map(rows.map(({ line, cells }) => [line, [...cells]]));
  for (const { column, from, to } of merged) {
    const value = lines.get(from)?.[column] ?? null;
    if (!spreads(value)) continue;
    for (let line = from + 1; line <= to && line - from < 1000; line++) {
      const cells = lines.get(line);
      if (!cells || (cells[column] ?? null) !== null) continue;
      while (cells.length < column) cells.push(null);
      cells[column] = value;
    }
  }
  return rows.map(({ line, cells }) => ({ line, cells: lines.get(line) ?? cells }));
}

function spreads(value: RawCell): boolean {
  return typeof value === "string" || (typeof value === "object" && value !== null && "at" in value);
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
