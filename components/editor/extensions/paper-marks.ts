import type { Node } from "@tiptap/pm/model";
import { Decoration } from "@tiptap/pm/view";
import type { PaperBlock } from "#lib/docx/plan-paper.ts";
import { titleLines } from "#lib/docx/title-lines.ts";

/** Something that the paper shows and the document does not hold. */
export type PaperMark =
  /** Room up to the top of the next page, in CSS pixels. */
  | { kind: "block" | "line" | "row"; pos: number; height: number }
  /** An empty line before a block. */
  | { kind: "empty"; pos: number }
  /** Free characters at the right of a signature. */
  | { kind: "indent"; pos: number; end: number; characters: number }
  /** A line of the title ends here. */
  | { kind: "title"; pos: number };

/** The marks of a plan that do not depend on pages: empty lines, indents, lines of the title. */
export function plannedMarks(plan: readonly PaperBlock[]): PaperMark[] {
  const marks: PaperMark[] = [];
  let pos = 0;
  for (const { node, rightIndent } of plan) {
    if (!node) {
      marks.push({ kind: "empty", pos });
      continue;
    }
    if (rightIndent > 0)
      marks.push({ kind: "indent", pos, end: pos + node.nodeSize, characters: rightIndent });
    if (node.attrs.style === "title")
      for (const at of titleBreaks(node)) marks.push({ kind: "title", pos: pos + 1 + at });
    pos += node.nodeSize;
  }
  return marks;
}

/** Offsets in a title at which the exporter ends a line; the browser cuts the words here. */
function titleBreaks(title: Node): number[] {
  const text = title.textContent;
  // With anything but text in it, offsets in the text are not offsets in the node.
  if (text.length !== title.content.size || text.length <= 20) return [];
  const words = [...new Intl.Segmenter("zh", { granularity: "word" }).segment(text)].map(
    ({ segment }) => segment,
  );
  const breaks: number[] = [];
  let at = 0;
  for (const line of titleLines(text, words).slice(0, -1)) {
    at += line.length;
    breaks.push(at);
  }
  return breaks;
}

/** How a mark is drawn. */
export function decorate(mark: PaperMark): Decoration {
  if (mark.kind === "indent") {
    return Decoration.node(mark.pos, mark.end, { style: `padding-right: ${mark.characters}em` });
  }
  const key = mark.kind + ("height" in mark ? mark.height.toFixed(1) : "");
  // An empty line comes after a page space at the same place.
  const side = mark.kind === "empty" ? -1 : -2;
  return Decoration.widget(mark.pos, () => draw(mark), { side, key, ignoreSelection: true });
}

function draw(mark: Exclude<PaperMark, { kind: "indent" }>): HTMLElement {
  if (mark.kind === "title") return document.createElement("br");
  const element = document.createElement(mark.kind === "row" ? "tr" : mark.kind === "line" ? "span" : "div");
  element.className = mark.kind === "empty" ? "empty-line" : `page-space page-space-${mark.kind}`;
  element.contentEditable = "false";
  element.ariaHidden = "true";
  if (mark.kind === "empty") return element;
  const inner = mark.kind === "row" ? element.appendChild(document.createElement("td")) : element;
  if (inner instanceof HTMLTableCellElement) inner.colSpan = 100;
  inner.style.height = `${mark.height}px`;
  return element;
}
