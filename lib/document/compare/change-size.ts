import type { DocumentRow } from "./compare-documents.ts";
import type { Piece } from "./piece.ts";
import { withoutSpaces } from "./white-space.ts";

/** How much changed from one document to another. */
export type ChangeSize = {
  /** Characters that came and went, in tables too; what was only moved did neither. */
  added: number;
  removed: number;
  /** Blocks that stand elsewhere now. */
  moved: number;
  /** Cells of tables that say something else, and rows and tables that came or went. */
  cells: number;
  /** Paragraphs with the same words and another style or look. */
  styles: number;
  /** Pictures that came, went or changed. */
  images: number;
};

/** Adds up the rows of `compareDocuments`. */
export function changeSize(rows: readonly DocumentRow[]): ChangeSize {
  const size: ChangeSize = { added: 0, removed: 0, moved: 0, cells: 0, styles: 0, images: 0 };
  const count = (pieces: readonly Piece[]) => {
    for (const { kind, text } of pieces) {
      if (kind !== "same") size[kind] += [...withoutSpaces(text)].length;
    }
  };
  for (const row of rows) {
    if (row.kind === "same" || (row.kind === "moved" && row.after === null)) continue;
    if (row.kind === "moved") size.moved++;
    if (row.type === "image") {
      if (row.kind !== "moved") size.images++;
    } else if (row.type === "paragraph") {
      count(row.pieces);
      if (row.look || (row.old && row.now && row.old.style !== row.now.style)) size.styles++;
    } else {
      if (row.before === null || row.after === null) size.cells++;
      countTable(row, size, count);
    }
  }
  return size;
}

function countTable(
  { before, after, rows }: Extract<DocumentRow, { type: "table" }>,
  size: ChangeSize,
  count: (pieces: readonly Piece[]) => void,
): void {
  const both = before !== null && after !== null;
  for (const row of rows) {
    if (row.kind === "moved" && row.after === null) continue;
    for (const { pieces } of row.cells) count(pieces);
    if (!both) continue;
    if (row.kind === "added" || row.kind === "removed") size.cells++;
    else size.cells += row.cells.filter(({ kind }) => kind !== "same").length;
  }
}
