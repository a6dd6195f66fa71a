import type { Node } from "@tiptap/pm/model";
import { diffArrays } from "diff";
import { textOf } from "../sections.ts";
import { compareTexts, type Row } from "./compare-paragraphs.ts";
import { layRows, type Place } from "./lay-rows.ts";
import { type Match, matchParagraphs } from "./match-paragraphs.ts";

/** A cell on both sides, by its index in its row; `span` is how many columns and rows it takes where it is more than one. */
export type ComparedCell = Row & {
  head?: true;
  span?: { before: [number, number] | null; after: [number, number] | null };
};

/** A row of a table on both sides, by its index in the table. */
export type ComparedTableRow = Omit<Row, "pieces"> & { cells: ComparedCell[] };

/**
 * The rows of two tables side by side, and in each its cells. Rows are matched like paragraphs; cells by their column,
 * where columns came or went by what the first row says.
 */
export function compareTables(before: readonly Node[], after: readonly Node[]): ComparedTableRow[] {
  const matches = matchRows(before, after);
  const [oldHead, newHead] = [before[0]?.children ?? [], after[0]?.children ?? []];
  const columns = matchCells(oldHead.map(textOf), newHead.map(textOf));
  return layRows(matches, before.length, after.length).map((place) => {
    const olds = before[place.before ?? -1]?.children ?? [];
    const news = after[place.after ?? -1]?.children ?? [];
    const regular = olds.length === oldHead.length && news.length === newHead.length;
    const found = regular ? columns : matchCells(olds.map(textOf), news.map(textOf));
    const cells = layRows(found, olds.length, news.length).map((at) => compareCells(at, olds, news));
    return { before: place.before, after: place.after, kind: kindOf(place, cells), cells };
  });
}

/**
 * Rows of numbers are all alike, so a row is known by its first cell with words in it; where two of a table have the
 * same, by everything that it says.
 */
function matchRows(before: readonly Node[], after: readonly Node[]): Match[] {
  const [olds, news] = [before.map(firstWords), after.map(firstWords)];
  const known = isEachOnce(olds) && isEachOnce(news);
  const matches = known
    ? matchParagraphs(olds, news)
    : matchParagraphs(before.map(rowText), after.map(rowText));
  // Headings are headings, whatever they say.
  const headed = matches.some((match) => match.before === 0 || match.after === 0);
  if (headed || before.length === 0 || after.length === 0) return matches;
  return [{ before: 0, after: 0, moved: false }, ...matches];
}

function isEachOnce(words: string[]): boolean {
  return new Set(words).size === words.length && !words.includes("");
}

function firstWords(row: Node): string {
  return row.children.map(textOf).find((text) => /[^\d\s.,，%]/u.test(text)) ?? "";
}

function rowText(row: Node): string {
  return row.children.map(textOf).join("|");
}

/** The cells that stand in one column; where all of them can, each in its own. */
function matchCells(olds: string[], news: string[]): Match[] {
  const together = (old: number, now: number, count: number) =>
    Array.from({ length: count }, (_, at) => ({ before: old + at, after: now + at, moved: false }));
  if (olds.length === news.length) return together(0, 0, olds.length);
  const changes = diffArrays(olds, news);
  const matches: Match[] = [];
  let [old, now] = [0, 0];
  for (const [at, { count, added, removed }] of changes.entries()) {
    const next = changes[at + 1];
    const replaced = removed && next?.added && next.count === count;
    if (replaced || (!added && !removed)) matches.push(...together(old, now, count));
    if (!added) old += count;
    if (!removed) now += count;
  }
  return matches;
}

function compareCells(place: Place, olds: readonly Node[], news: readonly Node[]): ComparedCell {
  const [old, now] = [olds[place.before ?? -1] ?? null, news[place.after ?? -1] ?? null];
  const row = compareTexts(place, old ? textOf(old) : "", now ? textOf(now) : "");
  const [from, to] = [spanOf(old), spanOf(now)];
  return {
    ...row,
    ...((now ?? old)?.type.name === "tableHeader" && { head: true }),
    ...((from || to) && { span: { before: from, after: to } }),
  };
}

function spanOf(cell: Node | null): [number, number] | null {
  const { colspan = 1, rowspan = 1 } = cell?.attrs ?? {};
  return colspan > 1 || rowspan > 1 ? [colspan, rowspan] : null;
}

function kindOf({ before, after, moved }: Place, cells: ComparedCell[]): Row["kind"] {
  if (moved) return "moved";
  if (after === null) return "removed";
  if (before === null) return "added";
  return cells.every(({ kind }) => kind === "same") ? "same" : "changed";
}
