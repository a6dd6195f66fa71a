import type { Place } from "./flow.ts";

/** The blocks that became others: where they begin, how much room they take now, and how much in the new document. */
type Region = { at: number; size: number; isSize: number };

/**
 * Where a position of the new document is in the one with suggestions. `side` is where it goes when something that
 * went stands there: -1 before it, 1 behind it.
 */
export function newPlaces(places: readonly Place[], region: Region): (pos: number, side: 1 | -1) => number {
  return (pos, side) => {
    if (pos < region.at) return pos;
    if (pos >= region.at + region.isSize) return pos + region.size - region.isSize;
    const found = { before: null as number | null, behind: null as number | null };
    for (const { is, size, at } of places) {
      if (is < pos && pos <= is + size) found.before ??= at + pos - is;
      if (is <= pos && pos < is + size) found.behind ??= at + pos - is;
    }
    const [first, second] = side < 0 ? [found.before, found.behind] : [found.behind, found.before];
    return region.at + (first ?? second ?? 0);
  };
}
