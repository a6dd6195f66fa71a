import type { Node } from "@tiptap/pm/model";
import { TableMap } from "@tiptap/pm/tables";
import { textWidthTwips } from "../document/page-geometry.ts";
import { perNode } from "../document/per-node.ts";
import { textOf } from "../document/sections.ts";
import { columnWidths } from "./column-widths.ts";
import { textWidth } from "./text-width.ts";

/** A character of 12 pt, and the room left and right of the text of a cell, in twips. */
const cellCharacter = 240;
const cellPadding = 216;

/** How a table stands on paper, in Word and in the editor. */
export type TableLayout = {
  /** Of the columns of the grid, in twips; together as wide as the text. */
  widths: number[];
  /** Columns in which no cell needs a second line: such a column reads best centred. */
  centred: boolean[];
  /** How many rows from the top are drawn again on each page. */
  heads: number;
};

/** Lays out a table that has at least one cell. */
export const layTable = perNode((table): TableLayout => {
  const widths = columnWidths(table, textWidthTwips);
  const centred = widths.map((width, column) => fitsInOneLine(table, column, width));
  return { widths, centred, heads: headingRows(table) };
});

/** How many rows from the top hold headings only; 0 when that would be the whole table. */
function headingRows(table: Node): number {
  let heads = 0;
  let isHead = true;
  table.forEach((row) => {
    row.forEach((cell) => {
      if (cell.type.name !== "tableHeader") isHead = false;
    });
    if (row.childCount === 0) isHead = false;
    if (isHead) heads += 1;
  });
  return heads === table.childCount ? 0 : heads;
}

function fitsInOneLine(table: Node, column: number, width: number): boolean {
  const { map, width: columns } = TableMap.get(table);
  for (let i = column; i < map.length; i += columns) {
    const cell = map[i] ? table.nodeAt(map[i]!) : null;
    if (!cell || cell.attrs.colspan > 1) continue;
    const text = textOf(cell);
    if (text.includes("\n") || textWidth(text) * cellCharacter > width - cellPadding) return false;
  }
  return true;
}
