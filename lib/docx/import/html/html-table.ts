import type { RawBlock, RawCell, RawRun } from "../../../document/structure/raw-block.ts";
import { widthOf } from "./element-look.ts";
import type { HtmlElement } from "./html-element.ts";

type ReadBlocks = (element: HtmlElement) => RawBlock[];

/** All elements below which a table stands. */
export function tableHolders(root: HtmlElement): Set<HtmlElement> {
  const holders = new Set<HtmlElement>();
  const path: { element: HtmlElement; next: number }[] = [{ element: root, next: 0 }];
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const child = top.element.children[top.next++];
    if (child === undefined) path.pop();
    else if (typeof child !== "string") {
      if (child.name === "table") {
        for (let at = path.length - 1; at >= 0 && !holders.has(path[at]!.element); at--) {
          holders.add(path[at]!.element);
        }
      }
      path.push({ element: child, next: 0 });
    }
  }
  return holders;
}

/** Whether a table only serves the layout of a page: a single cell, or tables in its cells. */
export function isLayout(table: HtmlElement, holders: ReadonlySet<HtmlElement>): boolean {
  return holders.has(table) || cellsOf(table).length <= 1;
}

/** The caption and the cells of a table, in order. */
export function cellsOf(table: HtmlElement): HtmlElement[] {
  return [...captionsOf(table), ...rowsOf(table).flatMap(({ cells }) => cells)];
}

/**
 * A table of HTML with its merged cells and widths, after its caption. What cannot stand in cells
 * (pictures, hidden text) follows it.
 */
export function htmlTable(element: HtmlElement, read: ReadBlocks): RawBlock[] {
  const rows = rowsOf(element);
  const after: RawBlock[] = [];
  const table = rows.map((row) => row.cells.map((cell) => rawCell(cell, row.header, read, after)));
  const before = captionsOf(element).flatMap((caption) => read(caption));
  return [...before, { kind: "table", rows: table, widths: widthsOf(element, rows) }, ...after];
}

type Row = { cells: HtmlElement[]; header: boolean };

function rowsOf(table: HtmlElement): Row[] {
  return elementsOf(table).flatMap((child) => {
    if (child.name === "tr") return [rowOf(child, false)];
    if (!/^(thead|tbody|tfoot)$/.test(child.name)) return [];
    return elementsOf(child, "tr").map((row) => rowOf(row, child.name === "thead"));
  });
}

function rowOf(row: HtmlElement, header: boolean): Row {
  return { cells: elementsOf(row).filter(({ name }) => name === "td" || name === "th"), header };
}

function captionsOf(table: HtmlElement): HtmlElement[] {
  return elementsOf(table, "caption");
}

function elementsOf(element: HtmlElement, name?: string): HtmlElement[] {
  return element.children.filter(
    (child): child is HtmlElement => typeof child !== "string" && (!name || child.name === name),
  );
}

function rawCell(cell: HtmlElement, headRow: boolean, read: ReadBlocks, after: RawBlock[]): RawCell {
  const span = (name: string) =>
    Math.min(1000, Math.max(1, Math.trunc(Number(cell.attributes.get(name))) || 1));
  const paragraphs: RawRun[][] = [];
  for (const block of read(cell)) {
    if (block.kind !== "paragraph" || block.hint?.aside) after.push(block);
    else paragraphs.push(block.hint?.number ? [{ text: block.hint.number }, ...block.runs] : block.runs);
  }
  const header = headRow || cell.name === "th";
  return { paragraphs, colspan: span("colspan"), rowspan: span("rowspan"), header };
}

/** Column widths in pixels: what the columns say, else what the first row with single cells says. */
function widthsOf(table: HtmlElement, rows: readonly Row[]): number[] {
  const groups = elementsOf(table, "colgroup").flatMap((group) => elementsOf(group, "col"));
  const columns = [...elementsOf(table, "col"), ...groups].flatMap((column) => {
    const span = Math.min(100, Math.max(1, Math.trunc(Number(column.attributes.get("span"))) || 1));
    return Array<number>(span).fill(widthOf(column));
  });
  if (columns.length > 0 && columns.every((width) => width > 0)) return columns;
  const row = rows.find(({ cells }) =>
    cells.every((cell) => (Number(cell.attributes.get("colspan")) || 1) === 1),
  );
  const widths = row?.cells.map(widthOf) ?? [];
  return widths.every((width) => width > 0) ? widths : [];
}
