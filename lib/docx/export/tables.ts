import type { Node } from "@tiptap/pm/model";
import { TableMap } from "@tiptap/pm/tables";
import { suggestedOf } from "../../document/suggestions/said.ts";
import { drawnWidths } from "../column-widths.ts";
import type { DrawnSizes } from "../drawn-sizes.ts";
import { layTable } from "../lay-table.ts";
import { type BlockInk, type Ink, inkBy, inkOfBlocks, noInk } from "./markup/block-ink.ts";
import { page } from "./page.ts";
import { type MarkedBlock, signXml } from "./paragraphs.ts";
import { piecesOf } from "./pieces.ts";
import type { Relations } from "./relations.ts";
import { runsOf } from "./runs.ts";
import { paragraphXml } from "./word-xml.ts";

/** Height of a row at least: 28 pt. */
const rowHeight = 560;

/**
 * A table as wide as the text, its columns in twips as WPS needs them, rows at least 28 pt high and
 * never torn by a page, heading rows repeated. Cells that the document lacks are written empty.
 * @returns an empty text for a table without a cell
 */
export function tableOf(
  node: Node,
  relations: Relations,
  sizes: DrawnSizes,
  marked: MarkedBlock | null = null,
): string {
  const { map, width, height } = TableMap.get(node);
  if (width === 0 || height === 0) return "";
  const { widths, centred, heads } = layTable(node);
  sizes.add("table", widths, drawnWidths(node));
  // Spans that run into each other cut a cell in two; its text stands in the first part.
  const written = new Set<number>();
  let rows = "";
  // The bookmark of the table stands in its first cell.
  let anchor = marked?.anchor ?? "";
  for (let row = 0; row < height; row++) {
    let cells = "";
    const inked = marked && { ...marked, ink: inkOfRow(node.maybeChild(row), marked.ink) };
    for (let column = 0; column < width; ) {
      const at = map[row * width + column]!;
      let end = column + 1;
      while (at !== 0 && end < width && map[row * width + end] === at) end += 1;
      const isBelow = row > 0 && at !== 0 && map[(row - 1) * width + column] === at;
      const goesOn = at !== 0 && row + 1 < height && map[(row + 1) * width + column] === at;
      const cell = at === 0 || written.has(at) ? null : node.nodeAt(at);
      written.add(at);
      cells +=
        `<w:tc><w:tcPr><w:tcW w:w="${sum(widths.slice(column, end))}" w:type="dxa"/>` +
        (end - column > 1 ? `<w:gridSpan w:val="${end - column}"/>` : "") +
        (isBelow ? '<w:vMerge w:val="continue"/>' : goesOn ? '<w:vMerge w:val="restart"/>' : "") +
        `<w:vAlign w:val="center"/></w:tcPr>${cellContent(cell, centred[column]!, relations, inked && { ...inked, anchor })}</w:tc>`;
      anchor = "";
      column = end;
    }
    const heading = row < heads ? "<w:tblHeader/>" : "";
    const mark = inked ? inked.markings.mark(inked.ink.whole) : "";
    rows += `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${rowHeight}" w:hRule="atLeast"/>${heading}${mark}</w:trPr>${cells}</w:tr>`;
  }
  const grid = widths.map((column) => `<w:gridCol w:w="${column}"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${page.textWidth}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`;
}

/** What is suggested of a row: the same as of its table, if that is suggested. */
function inkOfRow(row: Node | null, table: BlockInk): BlockInk {
  const own = row ? inkBy(suggestedOf(row)) : noInk;
  const whole: Ink = { comes: own.comes ?? table.whole.comes, goes: own.goes ?? table.whole.goes };
  return { ...table, whole, mark: whole };
}

function cellContent(
  cell: Node | null,
  isCentred: boolean,
  relations: Relations,
  marked: MarkedBlock | null,
): string {
  const isHead = cell?.type.name === "tableHeader";
  const properties = `<w:pStyle w:val="${isHead ? "TableHead" : "TableText"}"/>${isCentred && !isHead ? '<w:jc w:val="center"/>' : ""}`;
  if (!cell) return paragraphXml(properties, marked?.anchor ?? "");
  if (!marked) {
    return cell.children
      .map((node) => paragraphXml(properties, runsOf(piecesOf(node), null, relations)))
      .join("");
  }
  const { markings, ink: row, anchor } = marked;
  const inks = inkOfBlocks(cell.children);
  return cell.children
    .map((node, index) => {
      const { whole, mark } = inks[index]!;
      const all = { comes: whole.comes ?? row.whole.comes, goes: whole.goes ?? row.whole.goes };
      const isLast = index === cell.childCount - 1;
      const ink = { ...inks[index]!, mark: isLast ? noInk : mark };
      return paragraphXml(
        properties + signXml({ markings, ink, anchor }),
        (index === 0 ? anchor : "") + runsOf(piecesOf(node), null, relations, { markings, whole: all }),
      );
    })
    .join("");
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
