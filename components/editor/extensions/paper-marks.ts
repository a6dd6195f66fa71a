import type { Node } from "@tiptap/pm/model";
import { TableMap } from "@tiptap/pm/tables";
import { Decoration, type DecorationSet, type EditorView } from "@tiptap/pm/view";
import { twipsPerPixel } from "#lib/document/page-geometry.ts";
import { perNode } from "#lib/document/per-node.ts";
import { layTable } from "#lib/docx/lay-table.ts";
import { pictureRoom } from "#lib/docx/picture-size.ts";
import type { PaperBlock } from "#lib/docx/plan-paper.ts";
import type { TitleCut } from "./cut-title.ts";

/** Something that the paper shows and the document does not hold. */
export type PaperMark =
  /** Room up to the top of the next page, in CSS pixels. */
  | { kind: "block" | "line"; pos: number; height: number }
  /** The same between two rows of the table at `table`; `heads` are the words of the rows to be drawn again. */
  | { kind: "row"; pos: number; height: number; columns: number; table: number; heads: string[] }
  /** A heading row of a table, drawn again at the top of a page. */
  | { kind: "head"; pos: number; table: number; row: number; words: string }
  /** How a cell stands: its width in CSS pixels where it is in the first row, and whether it is centred. */
  | { kind: "cell"; pos: number; end: number; width: number | null; centred: boolean }
  /** A picture with the space around it that makes it whole lines high; in CSS pixels. */
  | { kind: "picture"; pos: number; width: number; height: number; before: number; after: number }
  /** An empty line before a block. */
  | { kind: "empty"; pos: number }
  /** Free characters at the right of a signature. */
  | { kind: "indent"; pos: number; end: number; characters: number }
  /** A line of the title ends here. */
  | { kind: "title"; pos: number };

/** The marks of a plan that do not depend on pages: empty lines, indents, lines of the title. */
export function plannedMarks(plan: readonly PaperBlock[], titles: ReadonlyMap<Node, TitleCut>): PaperMark[] {
  const marks: PaperMark[] = [];
  let pos = 0;
  for (const { node, rightIndent } of plan) {
    if (!node) {
      marks.push({ kind: "empty", pos });
      continue;
    }
    if (node.type.name === "table") marks.push(...cellMarks(node, pos));
    if (node.type.name === "image" && node.attrs.width) marks.push(pictureMark(node, pos));
    if (rightIndent > 0)
      marks.push({ kind: "indent", pos, end: pos + node.nodeSize, characters: rightIndent });
    for (const at of titles.get(node)?.breaks ?? []) marks.push({ kind: "title", pos: pos + 1 + at });
    pos += node.nodeSize;
  }
  return marks;
}

/** The heading rows that are drawn again after the page spaces of tables. */
export function repeatedHeads(marks: readonly PaperMark[]): PaperMark[] {
  return marks.flatMap((mark) =>
    mark.kind === "row"
      ? mark.heads.map((words, row) => ({
          kind: "head" as const,
          pos: mark.pos,
          table: mark.table,
          row,
          words,
        }))
      : [],
  );
}

function pictureMark(node: Node, pos: number): PaperMark {
  const { width, height, before, after } = pictureRoom(node);
  const pixels = (twips: number) => twips / twipsPerPixel;
  return {
    ...{ kind: "picture", pos, width: pixels(width), height: pixels(height) },
    ...{ before: pixels(before), after: pixels(after) },
  };
}

function cellMarks(table: Node, pos: number): PaperMark[] {
  return cellsOf(table).map(({ at, size, ...look }) => {
    const from = pos + 1 + at;
    return { kind: "cell", pos: from, end: from + size, ...look };
  });
}

/** How the cells of a table stand, by their place in the table; those that stand as they would anyway are left out. */
const cellsOf = perNode((table) => {
  const { map, width } = TableMap.get(table);
  if (map.length === 0) return [];
  const { widths, centred } = layTable(table);
  return [...new Set(map)].flatMap((at) => {
    const cell = table.nodeAt(at);
    if (!cell) return [];
    const index = map.indexOf(at);
    const column = index % width;
    const twips = widths.slice(column, column + cell.attrs.colspan).reduce((sum, each) => sum + each, 0);
    const isCentred = centred[column] === true && cell.type.name === "tableCell";
    if (index >= width && !isCentred) return [];
    const pixels = index < width ? twips / twipsPerPixel : null;
    return [{ at, size: cell.nodeSize, width: pixels, centred: isCentred }];
  });
});

/** Whether these marks, and no others, are drawn. */
export function areDrawn(marks: readonly PaperMark[], drawn: DecorationSet): boolean {
  const shown = drawn.find().map(({ from, spec }) => `${from} ${spec.key}`);
  const wanted = marks.map((mark) => `${mark.pos} ${keyOf(mark)}`);
  return shown.length === wanted.length && shown.sort().join("\n") === wanted.sort().join("\n");
}

/** How a mark is drawn. */
export function decorate(mark: PaperMark): Decoration {
  const key = keyOf(mark);
  if (mark.kind === "indent") {
    const style = `padding-right: ${mark.characters}em`;
    return Decoration.node(mark.pos, mark.end, { style }, { key });
  }
  if (mark.kind === "picture") {
    const style = `width: ${mark.width}px; height: ${mark.height}px; padding: ${mark.before}px 0 ${mark.after}px`;
    return Decoration.node(mark.pos, mark.pos + 1, { style }, { key });
  }
  if (mark.kind === "cell") {
    const width = mark.width === null ? {} : { style: `width: ${mark.width}px` };
    return Decoration.node(
      mark.pos,
      mark.end,
      { ...width, ...(mark.centred ? { class: "centred" } : {}) },
      { key },
    );
  }
  if (mark.kind === "head") {
    const draw = (view: EditorView) => drawHead(view, mark);
    return Decoration.widget(mark.pos, draw, { side: -1, key, ignoreSelection: true });
  }
  // An empty line comes after a page space at the same place.
  const side = mark.kind === "empty" ? -1 : -2;
  // A key beside a widget has ProseMirror draw it again: the same element costs no layout.
  let element: HTMLElement | undefined;
  const drawOnce = () => {
    element ??= draw(mark);
    return element;
  };
  return Decoration.widget(mark.pos, drawOnce, { side, key, ignoreSelection: true });
}

/** Two marks with the same key at the same place look the same. */
function keyOf(mark: PaperMark): string {
  if (mark.kind === "indent") return `indent ${mark.characters}`;
  if (mark.kind === "picture") return `picture ${mark.width} ${mark.height} ${mark.before}`;
  if (mark.kind === "cell") return `cell ${mark.width} ${mark.centred}`;
  if (mark.kind === "head") return `head ${mark.row} ${mark.words}`;
  if (mark.kind === "row") return `row ${mark.height.toFixed(1)} ${mark.columns}`;
  return "height" in mark ? `${mark.kind} ${mark.height.toFixed(1)}` : mark.kind;
}

function draw(mark: Exclude<PaperMark, { kind: "indent" | "picture" | "cell" | "head" }>): HTMLElement {
  if (mark.kind === "title") return document.createElement("br");
  const element = document.createElement(mark.kind === "row" ? "tr" : mark.kind === "line" ? "span" : "div");
  element.className = mark.kind === "empty" ? "empty-line" : `page-space page-space-${mark.kind}`;
  element.contentEditable = "false";
  element.ariaHidden = "true";
  if (mark.kind === "empty") return element;
  const inner = mark.kind === "row" ? element.appendChild(document.createElement("td")) : element;
  if (mark.kind === "row" && inner instanceof HTMLTableCellElement) inner.colSpan = mark.columns;
  inner.style.height = `${mark.height}px`;
  return element;
}

function drawHead(view: EditorView, { table, row }: Extract<PaperMark, { kind: "head" }>): HTMLElement {
  const drawn = view.nodeDOM(table);
  const rows = drawn instanceof HTMLElement ? drawn.querySelectorAll("tr:not(.page-space)") : [];
  const element = (rows[row]?.cloneNode(true) ?? document.createElement("tr")) as HTMLElement;
  element.className = "page-space repeated-head";
  element.contentEditable = "false";
  element.ariaHidden = "true";
  return element;
}
