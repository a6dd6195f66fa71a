import type { CellNumber } from "./cell.ts";
import type { GridCell } from "./grid.ts";

/** A cell with nothing but a number, which no other row or column shares. */
export type CleanCell = GridCell & { number: CellNumber };

/** A cell that says another sum than its parts make. */
export type WrongSum = {
  cell: CleanCell;
  /** The word by which it is a sum: 合计. */
  label: string;
  /** What the parts make, in millionths. */
  sum: bigint;
  /** Whether the parts stand above it, or beside it in its row. */
  parts: "above" | "beside";
  /** What its column is called whose parts stand above, or its row; empty where it has no name. */
  name: string;
  /** Whether it differs by no more than what rounding its numbers can make. */
  near: boolean;
};

/** Whether a cell is a `CleanCell`. */
export function isClean(cell: GridCell | undefined): cell is CleanCell {
  return cell?.number != null && cell.columns === 1 && cell.rows === 1;
}

/** What cells make together, where those with nothing count as none; null when one says something else. */
export function sumOf(cells: readonly GridCell[]): bigint | null {
  let sum = 0n;
  for (const cell of cells) {
    if (!isClean(cell) && !cell.none) return null;
    sum += cell.number?.value ?? 0n;
  }
  return sum;
}

/**
 * A sum with its parts, where both are so clear that it is wrong when they do not make it; else null.
 * @param head what stands over its column, and over the table
 */
export function wrongSum(
  cell: GridCell,
  parts: readonly GridCell[],
  { head, ...said }: Pick<WrongSum, "label" | "parts" | "name"> & { head: string },
): WrongSum | null {
  const numbers = parts.filter(isClean).map(({ number }) => number);
  if (!isClean(cell) || numbers.length < parts.length || numbers.length < 2) return null;
  const whole = cell.number;
  if (numbers.some(({ measure }) => measure !== whole.measure)) return null;
  const sum = numbers.reduce((total, { value }) => total + value, 0n);
  if (sum === whole.value || areYears(numbers)) return null;
  const slack = numbers.reduce((total, { step }) => total + step, whole.step);
  const off = sum > whole.value ? sum - whole.value : whole.value - sum;
  const near = 2n * off <= slack;
  const rounded = isRounded(head) || [whole, ...numbers].some(({ scale }) => scale !== "");
  return near && rounded ? null : { cell, ...said, sum, near };
}

/** Whether amounts are said to be in 万元 or the like: then each is rounded by itself. */
function isRounded(words: string): boolean {
  return /[万亿]|千元/.test(words);
}

function areYears(numbers: readonly CellNumber[]): boolean {
  return numbers.every(
    ({ value, step }) => step === 1_000_000n && value >= 1_900_000_000n && value <= 2_100_000_000n,
  );
}
