import type { Node } from "@tiptap/pm/model";
import { TableMap } from "@tiptap/pm/tables";
import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from "docx";
import { textOf } from "../../document/sections.ts";
import { textWidth } from "../text-width.ts";
import { columnWidths } from "./column-widths.ts";
import { page } from "./page.ts";
import { piecesOf } from "./pieces.ts";
import { runsOf } from "./runs.ts";

/** Height of a row at least: 28 pt. */
const rowHeight = 560;
/** A character of 12 pt, and the room left and right of the text of a cell. */
const cellCharacter = 240;
const cellPadding = 216;

/**
 * A table as wide as the text, its columns in twips as WPS needs them, rows at least 28 pt high and
 * never torn by a page, heading rows repeated. Cells that the document lacks are written empty.
 * @returns null for a table without a cell
 */
export function tableOf(node: Node): Table | null {
  const { map, width, height } = TableMap.get(node);
  if (width === 0 || height === 0) return null;
  const widths = columnWidths(node, page.textWidth);
  const centred = widths.map((_, column) => fitsInOneLine(node, column, widths[column]!));
  const heads = headingRows(node);
  const rows: TableRow[] = [];
  // Spans that run into each other cut a cell in two; its text stands in the first part.
  const written = new Set<number>();
  for (let row = 0; row < height; row++) {
    const cells: TableCell[] = [];
    for (let column = 0; column < width; ) {
      const at = map[row * width + column]!;
      let end = column + 1;
      while (at !== 0 && end < width && map[row * width + end] === at) end += 1;
      const isBelow = row > 0 && at !== 0 && map[(row - 1) * width + column] === at;
      const goesOn = at !== 0 && row + 1 < height && map[(row + 1) * width + column] === at;
      const cell = at === 0 || written.has(at) ? null : node.nodeAt(at);
      written.add(at);
      cells.push(
        new TableCell({
          width: { size: sum(widths.slice(column, end)), type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          ...(end - column > 1 ? { columnSpan: end - column } : {}),
          ...(isBelow ? { verticalMerge: VerticalMergeType.CONTINUE } : {}),
          ...(goesOn && !isBelow ? { verticalMerge: VerticalMergeType.RESTART } : {}),
          children: cell ? cellContent(cell, centred[column]!) : [new Paragraph({ style: "TableText" })],
        }),
      );
      column = end;
    }
    rows.push(
      new TableRow({
        cantSplit: true,
        height: { value: rowHeight, rule: HeightRule.ATLEAST },
        // `false` would be written as w:val="off", which some readers take for a heading row.
        ...(row < heads ? { tableHeader: true } : {}),
        children: cells,
      }),
    );
  }
  return new Table({
    style: "TableGrid",
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: page.textWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows,
  });
}

function cellContent(cell: Node, isCentred: boolean): Paragraph[] {
  const isHead = cell.type.name === "tableHeader";
  const paragraphs: Paragraph[] = [];
  cell.forEach((node) => {
    paragraphs.push(
      new Paragraph({
        style: isHead ? "TableHead" : "TableText",
        ...(isCentred && !isHead ? { alignment: AlignmentType.CENTER } : {}),
        children: runsOf(piecesOf(node), null),
      }),
    );
  });
  return paragraphs;
}

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

/** Whether no cell of a column needs a second line: such a column reads best centred. */
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
