import type { Match } from "./match-paragraphs.ts";

/**
 * A row of two sequences side by side: one of each by its index, or null where that side is empty. What moved has two
 * rows, one in its new place with both indexes and one in its old place with `after: null`.
 */
export type Place = { before: number | null; after: number | null; moved: boolean };

/** The matches of two sequences, and between them what only one of them has, as rows in order. */
export function layRows(matches: readonly Match[], before: number, after: number): Place[] {
  const movedAway = new Set(matches.filter(({ moved }) => moved).map(({ before }) => before));
  const inOrder = matches.filter(({ moved }) => !moved);
  const rows: Place[] = [];
  let [old, now, next] = [0, 0, 0];
  const showOld = (end: number) => {
    for (; old < end; old++) rows.push({ before: old, after: null, moved: movedAway.has(old) });
  };
  const showNew = (end: number) => {
    for (; now < end; now++) rows.push({ before: null, after: now, moved: false });
  };
  for (const match of matches) {
    showOld(inOrder[next]?.before ?? before);
    showNew(match.after);
    rows.push(match);
    now++;
    if (match.moved) continue;
    old++;
    next++;
  }
  showOld(before);
  showNew(after);
  return rows;
}
