import type { Numeral } from "./numerals.ts";

/** The place of the first number that begins at an offset or behind it. */
export function firstFrom(numerals: readonly Numeral[], offset: number): number {
  let [low, high] = [0, numerals.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numerals[middle]!.from < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
