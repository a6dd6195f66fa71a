import type { RawBlock, RawCell, RawRun } from "#lib/document/structure/raw-block.ts";
import { widthOf } from "./element-look.ts";

type ReadBlocks = (element: Element) => RawBlock[];

/**
 * A table of HTML with its merged cells and widths. One that only serves the layout of a page (a single
 * cell, or tables in its cells) gives the blocks that are in it.
 */
export function htmlTable(element: Element, read: ReadBlocks): RawBlock[] {
  const rows = rowsOf(element).map((row) =>
    [...row.children].filter((cell) => /^t[dh]$/.test(cell.localName)),
  );
  const cells = rows.flat();
  if (cells.length === 1 || cells.some((cell) => cell.querySelector("table"))) {
    return cells.flatMap((cell) => read(cell));
  }
  const table = rows.map((row) => row.map((cell) => rawCell(cell, read)));
  return cells.length > 0 ? [{ kind: "table", rows: table, widths: widthsOf(element, rows) }] : [];
}

function rowsOf(table: Element): Element[] {
  return [...table.children].flatMap((child) => {
    if (child.localName === "tr") return [child];
    const group = /^(thead|tbody|tfoot)$/.test(child.localName);
    return group ? [...child.children].filter((row) => row.localName === "tr") : [];
  });
}

function rawCell(cell: Element, read: ReadBlocks): RawCell {
  const span = (name: string) =>
    Math.min(1000, Math.max(1, Math.trunc(Number(cell.getAttribute(name))) || 1));
  const paragraphs = read(cell).flatMap((block): RawRun[][] => {
    if (block.kind !== "paragraph") return [];
    const number = block.hint?.number;
    return [number ? [{ text: number }, ...block.runs] : block.runs];
  });
  const header = cell.localName === "th" || cell.parentElement?.parentElement?.localName === "thead";
  return { paragraphs, colspan: span("colspan"), rowspan: span("rowspan"), header };
}

/** Column widths in pixels: what the columns say, else what the first row with single cells says. */
function widthsOf(table: Element, rows: readonly Element[][]): number[] {
  const columns = [...table.querySelectorAll("col")].flatMap((column) => {
    const width = widthOf(column);
    return Array<number>(Math.min(100, Number(column.getAttribute("span")) || 1)).fill(width);
  });
  if (columns.length > 0 && columns.every((width) => width > 0)) return columns;
  const row = rows.find((cells) => cells.every((cell) => (Number(cell.getAttribute("colspan")) || 1) === 1));
  const widths = row?.map(widthOf) ?? [];
  return widths.every((width) => width > 0) ? widths : [];
}
