import type { Node } from "@tiptap/pm/model";
import { numberParagraphs } from "../numbering.ts";
import type { ParagraphStyle } from "../paragraph-styles.ts";
import { blockText } from "./block-text.ts";
import { compareTexts, type Row } from "./compare-paragraphs.ts";
import { type ComparedTableRow, compareTables } from "./compare-tables.ts";
import { layRows, type Place } from "./lay-rows.ts";
import { lookOf } from "./look-of.ts";
import { matchParagraphs } from "./match-paragraphs.ts";

/** A paragraph on one side: its style, and its number where it has one. */
export type ComparedParagraph = { style: ParagraphStyle; number: string | null };

/** A picture on one side. */
export type ComparedImage = { id: string; width: number | null; height: number | null; alt: string };

/** A block of two documents side by side, by its index in each: a paragraph, a table or a picture. */
export type DocumentRow = Omit<Row, "pieces"> &
  (
    | {
        type: "paragraph";
        pieces: Row["pieces"];
        old: ComparedParagraph | null;
        now: ComparedParagraph | null;
        /** Its words are the same, but not which of them are bold, lead or linked. */
        look?: true;
      }
    | { type: "table"; rows: ComparedTableRow[] }
    | { type: "image"; old: ComparedImage | null; now: ComparedImage | null }
  );

/**
 * Two documents side by side, block by block, as a reader sees them: paragraphs with numbers and styles, figures and
 * blanks by what they say, tables by row and cell, pictures by which one it is. Every block of `before` occurs in one
 * row, every block of `after` too, in order; what moved has a second row in its old place, with `after: null`.
 */
export function compareDocuments(before: Node, after: Node): DocumentRow[] {
  const [olds, news] = [before.children, after.children];
  const [oldTexts, newTexts] = [olds.map(blockText), news.map(blockText)];
  const [oldNumbers, newNumbers] = [numbersOf(olds), numbersOf(news)];
  const matches = matchParagraphs(oldTexts, newTexts).filter((match) =>
    isSameThing(olds[match.before]!, news[match.after]!),
  );
  return layRows(matches, olds.length, news.length).map((place): DocumentRow => {
    const { at, ...indexes } = placeOf(place);
    const [old, now] = [olds[at.old] ?? null, news[at.now] ?? null];
    const type = (now ?? old)!.type.name;
    if (type === "table") return tableRow(indexes, place.moved, old, now);
    if (type === "image") return imageRow(indexes, place.moved, old, now);
    const row = compareTexts(place, oldTexts[at.old] ?? "", newTexts[at.now] ?? "");
    const sides = {
      old: old && { style: old.attrs.style as ParagraphStyle, number: oldNumbers[at.old] ?? null },
      now: now && { style: now.attrs.style as ParagraphStyle, number: newNumbers[at.now] ?? null },
    };
    const look = row.kind === "same" && old && now && lookOf(old) !== lookOf(now);
    const restyled = row.kind === "same" && sides.old?.style !== sides.now?.style;
    const kind = look || restyled ? "changed" : row.kind;
    return { ...row, ...sides, type: "paragraph", kind, ...(look && { look }) };
  });
}

function placeOf({ before, after }: Place) {
  return { before, after, at: { old: before ?? -1, now: after ?? -1 } };
}

function numbersOf(blocks: readonly Node[]): (string | null)[] {
  return numberParagraphs(blocks.map(({ attrs }) => (attrs.style ?? "body") as ParagraphStyle));
}

/** A paragraph does not become a table, nor a picture another one. */
function isSameThing(old: Node, now: Node): boolean {
  return old.type === now.type && (old.type.name !== "image" || old.attrs.id === now.attrs.id);
}

type Indexes = Pick<Place, "before" | "after">;

function tableRow(indexes: Indexes, moved: boolean, old: Node | null, now: Node | null): DocumentRow {
  const rows = compareTables(old?.children ?? [], now?.children ?? []);
  const same = rows.every(({ kind }) => kind === "same");
  return { ...indexes, type: "table", kind: kindOf(indexes, moved, same), rows };
}

function imageRow(indexes: Indexes, moved: boolean, old: Node | null, now: Node | null): DocumentRow {
  const [from, to] = [imageOf(old), imageOf(now)];
  const same = from?.width === to?.width && from?.height === to?.height && from?.alt === to?.alt;
  return { ...indexes, type: "image", kind: kindOf(indexes, moved, same), old: from, now: to };
}

function imageOf(image: Node | null): ComparedImage | null {
  if (!image) return null;
  const { id, width, height, alt } = image.attrs;
  return { id, width, height, alt };
}

function kindOf({ before, after }: Indexes, moved: boolean, same: boolean): Row["kind"] {
  if (moved) return "moved";
  if (after === null) return "removed";
  if (before === null) return "added";
  return same ? "same" : "changed";
}
