import { compareWords } from "./compare-words.ts";
import { type Match, matchParagraphs } from "./match-paragraphs.ts";
import { joinPieces, type Piece } from "./piece.ts";
import { withoutSpaces } from "./white-space.ts";

/** A row of two texts side by side: a paragraph of each by its index, or null where that side is empty. */
export type Row = {
  before: number | null;
  after: number | null;
  kind: "same" | "changed" | "added" | "removed" | "moved";
  pieces: Piece[];
};

/**
 * Two texts side by side. Equal paragraphs (white space does not count) stand in one row, then similar ones; one that is
 * equal or very similar but out of order is `moved`: at its new place a row with both indexes, at its old place one
 * more with `after: null`.
 *
 * Each index of `after` occurs in exactly one row, and they rise. Each index of `before` occurs in exactly one row that
 * is not a moved one's new place, and these rise too; with a new place it occurs twice. In each row, same and removed
 * pieces joined give the old paragraph, same and added ones the new one; the old place of a moved paragraph has its text
 * as removed. `same` rows may differ in white space.
 */
export function compareParagraphs(before: string[], after: string[]): Row[] {
  const matches = matchParagraphs(before, after);
  const movedAway = new Set(matches.filter(({ moved }) => moved).map(({ before }) => before));
  const rows: Row[] = [];
  let old = 0;
  let now = 0;
  const showOld = (end: number) => {
    for (; old < end; old++) {
      const kind = movedAway.has(old) ? "moved" : "removed";
      rows.push({ before: old, after: null, kind, pieces: only("removed", before[old]!) });
    }
  };
  const showNew = (end: number) => {
    for (; now < end; now++) {
      rows.push({ before: null, after: now, kind: "added", pieces: only("added", after[now]!) });
    }
  };
  const nextInOrder = (at: number) => matches.find((match, index) => index >= at && !match.moved);
  for (const [at, match] of matches.entries()) {
    showOld(nextInOrder(at)?.before ?? before.length);
    showNew(match.after);
    rows.push(together(match, before[match.before]!, after[match.after]!));
    now++;
    if (!match.moved) old++;
  }
  showOld(before.length);
  showNew(after.length);
  return rows;
}

function together({ moved, ...at }: Match, from: string, to: string): Row {
  const pieces = compareWords(from, to);
  if (moved) return { ...at, kind: "moved", pieces };
  return { ...at, kind: withoutSpaces(from) === withoutSpaces(to) ? "same" : "changed", pieces };
}

function only(kind: Piece["kind"], text: string): Piece[] {
  return joinPieces([{ kind, text }]);
}
