import { compareWords } from "./compare-words.ts";
import { layRows, type Place } from "./lay-rows.ts";
import { matchParagraphs } from "./match-paragraphs.ts";
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
  return layRows(matchParagraphs(before, after), before.length, after.length).map((place) =>
    compareTexts(place, before[place.before ?? -1] ?? "", after[place.after ?? -1] ?? ""),
  );
}

/** A row with what a person would mark in it; the text of an empty side is "". */
export function compareTexts({ before, after, moved }: Place, from: string, to: string): Row {
  const row = { before, after };
  if (after === null) {
    return { ...row, kind: moved ? "moved" : "removed", pieces: only("removed", from) };
  }
  if (before === null) return { ...row, kind: "added", pieces: only("added", to) };
  const pieces = compareWords(from, to);
  if (moved) return { ...row, kind: "moved", pieces };
  return { ...row, kind: withoutSpaces(from) === withoutSpaces(to) ? "same" : "changed", pieces };
}

function only(kind: Piece["kind"], text: string): Piece[] {
  return joinPieces([{ kind, text }]);
}
