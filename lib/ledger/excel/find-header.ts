import { countHeaders } from "./match-columns.ts";
import { type RawCell, type RawRow, textOfCell } from "./raw-sheet.ts";

/** How far down a header may stand: above it are a title, a unit, a date. */
const deepest = 30;

/** The header of a sheet, and the index of the first row below it. */
export type Header = { headers: string[]; below: number };

/**
 * Finds the header: of the first rows the one that names most fields, else the first with several texts. A header
 * of two lines has groups above, or names beside groups: both lines together give the names.
 * @param names the headers that are looked for, as `headerNames` gives them
 */
export function findHeader(rows: readonly RawRow[], names: ReadonlySet<string>): Header | null {
  const first = rows.slice(0, deepest);
  const scores = first.map(({ cells }) => countHeaders(cells.map(textOfCell), names));
  const best = Math.max(0, ...scores);
  const index = best > 0 ? scores.indexOf(best) : first.findIndex(({ cells }) => texts(cells) > 1);
  if (index === -1) return null;
  const row = first[index]!;
  const above = first[index - 1];
  const below = first[index + 1];
  const lower = joined(row, below);
  if (below && adds(row, below) && countHeaders(lower, names) >= best)
    return { headers: lower, below: index + 2 };
  if (above && adds(above, row)) {
    const upper = joined(above, row);
    if (countHeaders(upper, names) > best) return { headers: upper, below: index + 1 };
  }
  return { headers: row.cells.map((cell) => textOfCell(cell).trim()), below: index + 1 };
}

function texts(cells: readonly RawCell[]): number {
  return cells.filter((cell) => typeof cell === "string").length;
}

/** Whether the lower row can be the second line of a header: only texts, and only some of the columns. */
function adds(upper: RawRow, lower: RawRow): boolean {
  const filled = lower.cells.filter((cell) => cell !== null);
  const width = Math.max(upper.cells.length, lower.cells.length);
  const gaps = Array.from({ length: width }, (_, at) => at).some(
    (at) => isEmpty(upper, at) && !isEmpty(lower, at),
  );
  const names = filled.every((cell) => typeof cell === "string" && cell.length <= 30);
  return filled.length >= 2 && names && texts(upper.cells) > 1 && gaps && isEmptyUnder(upper, lower);
}

/** A name that spans both lines has nothing below it: in a row of values there is. */
function isEmptyUnder(upper: RawRow, lower: RawRow): boolean {
  return upper.cells.some((cell, at) => cell !== null && isEmpty(lower, at));
}

function isEmpty({ cells }: RawRow, at: number): boolean {
  return (cells[at] ?? null) === null;
}

/** The names that two lines give together: 参会情况 above 应到 and 实到 gives 应到 and 实到, or 参会情况应到 where 应到 comes twice. */
function joined(upper: RawRow, lower: RawRow | undefined): string[] {
  const width = Math.max(upper.cells.length, lower?.cells.length ?? 0);
  const textAt = (row: RawRow | undefined, at: number) => textOfCell(row?.cells[at] ?? null).trim();
  const under = Array.from({ length: width }, (_, at) => textAt(lower, at));
  let group = "";
  return under.map((text, at) => {
    group = textAt(upper, at) || (text ? group : "");
    if (!text) return textAt(upper, at);
    return under.filter((other) => other === text).length > 1 ? group + text : text;
  });
}
