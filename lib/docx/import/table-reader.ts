import { twipsPerPixel } from "../../document/page-geometry.ts";
import {
  type RawBlock,
  type RawCell,
  type RawRun,
  type RawTable,
  textOfRuns,
} from "../../document/structure/raw-block.ts";
import type { OwnParagraph } from "../own-styles.ts";
import { child, children, flagOf, wordValue, type XmlElement } from "./parse-xml.ts";
import { type BlockReader, count, type Reading } from "./reading.ts";

type OpenCell = { cell: RawCell; columns: number };

/**
 * A table, with `gridSpan` and `vMerge` as column and row spans. Tables inside cells become lines of
 * text; pictures in cells follow the table.
 */
export function readTable(element: XmlElement, reading: Reading, blocks: BlockReader): RawBlock[] {
  if (isOfSources(element, reading)) {
    count(reading, "sources-left-out");
    return [];
  }
  const drawn = children(child(element, "w:tblGrid"), "w:gridCol").map((column) =>
    Number(column.attributes["w:w"] ?? 0),
  );
  const widths = drawn.map((twips) => Math.round(twips / twipsPerPixel));
  const table: RawTable = { kind: "table", rows: [], widths };
  const after: RawBlock[] = [];
  let isOurs = true;
  // The cell that a vertical merge continues, by the column in which it begins.
  const open = new Map<number, OpenCell>();
  for (const row of contentOf(element, "w:tr")) {
    const properties = child(row, "w:trPr");
    if (child(properties, "w:del")) {
      count(reading, "deletions");
      continue;
    }
    const header = flagOf(properties, "w:tblHeader") ?? false;
    const cells: RawCell[] = [];
    let column = Number(wordValue(properties, "w:gridBefore") ?? 0);
    if (column > 0) cells.push(emptyCell(column));
    for (const source of contentOf(row, "w:tc")) {
      const span = Math.max(1, Number(wordValue(child(source, "w:tcPr"), "w:gridSpan") ?? 1));
      const paragraphs = paragraphsOf(blocks(source, reading), after);
      const merged = mergeOf(source);
      const above = open.get(column);
      if (merged === "continue" && above && above.columns === span) {
        above.cell.rowspan += 1;
        const more = paragraphs.filter((runs) => textOfRuns(runs) !== "");
        above.cell.paragraphs = above.cell.paragraphs.concat(more);
      } else {
        const own = ownPlace(source, reading);
        const isHeader = own ? own === "head" : header;
        const cell: RawCell = { paragraphs, colspan: span, rowspan: 1, header: isHeader };
        if (own === null) isOurs = false;
        cells.push(cell);
        if (merged) open.set(column, { cell, columns: span });
        else open.delete(column);
      }
      column += span;
    }
    table.rows.push(cells);
  }
  if (isOurs) {
    table.exact = true;
    table.widths = reading.sizes.next("table", drawn)?.map(Number) ?? widths;
  }
  return table.rows.some((row) => row.length > 0) ? [table, ...after] : after;
}

/** Rows or cells, also those inside content controls and tracked insertions. */
function contentOf(element: XmlElement, name: string): XmlElement[] {
  return children(element).flatMap((each) => {
    if (each.name === name) return [each];
    if (each.name === "w:sdt") return contentOf(child(each, "w:sdtContent") ?? each, name);
    return each.name === "w:ins" || each.name === "w:customXml" ? contentOf(each, name) : [];
  });
}

/** Whether a cell is one that our exporter wrote, and of which kind. */
function ownPlace(cell: XmlElement, reading: Reading): "cell" | "head" | null {
  const means = meaningOf(cell, reading);
  return means === "cell" || means === "head" ? means : null;
}

function meaningOf(cell: XmlElement, { styles }: Reading): OwnParagraph | undefined {
  const style = wordValue(child(child(cell, "w:p"), "w:pPr"), "w:pStyle") ?? "";
  return styles.get(style)?.own?.paragraph;
}

/** Whether a table is the one in which our exporter says where the figures come from. */
function isOfSources(table: XmlElement, reading: Reading): boolean {
  const cells = contentOf(table, "w:tr").flatMap((row) => contentOf(row, "w:tc"));
  return cells.length > 0 && cells.every((cell) => meaningOf(cell, reading) === "sources");
}

function mergeOf(cell: XmlElement): "restart" | "continue" | null {
  const merge = child(child(cell, "w:tcPr"), "w:vMerge");
  if (!merge) return null;
  return merge.attributes["w:val"] === "restart" ? "restart" : "continue";
}

function paragraphsOf(blocks: readonly RawBlock[], after: RawBlock[]): RawRun[][] {
  const paragraphs: RawRun[][] = [];
  for (const block of blocks) {
    if (block.kind === "image") after.push(block);
    else if (block.kind === "table") for (const row of block.rows) paragraphs.push(lineOfCells(row));
    else paragraphs.push(block.hint?.number ? [{ text: block.hint.number }, ...block.runs] : block.runs);
  }
  return paragraphs;
}

function lineOfCells(row: readonly RawCell[]): RawRun[] {
  return row.flatMap((cell, index) => {
    const runs = cell.paragraphs.flatMap((paragraph, at) =>
      at > 0 ? [{ text: "\n" }, ...paragraph] : paragraph,
    );
    return index > 0 ? [{ text: "\t" }, ...runs] : runs;
  });
}

function emptyCell(colspan: number): RawCell {
  return { paragraphs: [], colspan, rowspan: 1, header: false };
}
