import type { Node } from "@tiptap/pm/model";
import { TableMap } from "@tiptap/pm/tables";
import type { EditorView } from "@tiptap/pm/view";
import { linePixels, paper, twipsPerPixel } from "#lib/document/page-geometry.ts";
import type { PageBlock } from "#lib/document/paginate.ts";
import { layTable } from "#lib/docx/lay-table.ts";
import { pictureRoom } from "#lib/docx/picture-size.ts";

/** Where a page space goes; in a table, with the number of its columns and the heading rows to draw again. */
type Place =
  | { pos: number; kind: "block" | "line" }
  | { pos: number; kind: "row"; columns: number; table: number; heads: string[] };

/**
 * Heights of the blocks of an editor as they are without page spaces. Nodes never change, so a height is
 * measured once per node; only what was typed since is looked at again.
 */
export class BlockMeasure {
  readonly #blocks = new WeakMap<Node, PageBlock>();
  readonly #lines = new WeakMap<Node, number[]>();
  /** By the line with which a paragraph goes on after a page break: how many lines it has then. */
  readonly #divided = new WeakMap<Node, Map<number, number>>();

  /** The blocks of the document, in order, in CSS pixels at 100 %. */
  blocks(view: EditorView): PageBlock[] {
    const unknown: { node: Node; dom: HTMLElement }[] = [];
    view.state.doc.forEach((node, offset) => {
      if (this.#blocks.has(node)) return;
      const dom = view.nodeDOM(offset);
      if (dom instanceof HTMLElement) unknown.push({ node, dom });
    });
    if (unknown.length > 0) {
      withoutSpaces(
        unknown.map(({ dom }) => dom),
        () => {
          const scale = scaleOf(view);
          for (const { node, dom } of unknown) this.#blocks.set(node, measure(node, dom, scale));
        },
      );
    }
    const blocks: PageBlock[] = [];
    view.state.doc.forEach((node) => void blocks.push(this.#blocks.get(node) ?? { parts: [] }));
    return blocks;
  }

  /**
   * The places in the document before parts of blocks. Lines whose beginning is not yet known are looked up
   * together, so that the page is laid out once for all of them.
   */
  places(view: EditorView, wanted: { block: number; part: number }[]): Place[] {
    const starts: number[] = [];
    view.state.doc.forEach((_node, offset) => void starts.push(offset));
    this.#findLines(view, wanted, starts);
    return wanted.map(({ block, part }) => {
      const pos = starts[block] ?? view.state.doc.content.size;
      if (part === 0) return { pos, kind: "block" };
      const node = view.state.doc.child(block);
      if (node.type.name !== "table") {
        return { pos: pos + 1 + (this.#lines.get(node)?.[part] ?? 0), kind: "line" };
      }
      let row = pos + 1;
      for (let i = 0; i < part; i++) row += node.child(i).nodeSize;
      const count = layTable(node).heads;
      const heads = part < count ? [] : node.children.slice(0, count).map((head) => head.textContent);
      return { pos: row, kind: "row", columns: TableMap.get(node).width, table: pos, heads };
    });
  }

  /**
   * A paragraph as it is when a page begins with one of its lines: an atom that would lie on both pages goes to the
   * second as a whole, and may make a line more.
   */
  divided(node: Node, block: PageBlock, part: number): PageBlock {
    const lines = this.#divided.get(node)?.get(part) ?? block.parts.length;
    return lines === block.parts.length ? block : { ...block, parts: Array<number>(lines).fill(linePixels) };
  }

  /** Looks at the divided paragraphs that are drawn; whether any has other lines than were reckoned with. */
  learnDivided(view: EditorView, drawn: { pos: number; part: number; lines: number }[]): boolean {
    let learnt = false;
    for (const { pos, part, lines } of drawn) {
      const dom = view.nodeDOM(pos);
      const node = view.state.doc.nodeAt(pos);
      if (!node || !(dom instanceof HTMLElement) || node.type.name !== "paragraph") continue;
      const spaces = [...dom.querySelectorAll(".page-space")].map((space) => space.getBoundingClientRect());
      const height =
        dom.getBoundingClientRect().height - spaces.reduce((sum, space) => sum + space.height, 0);
      const seen = Math.max(1, Math.round(height / scaleOf(view) / linePixels));
      if (seen === lines) continue;
      this.#divided.set(node, (this.#divided.get(node) ?? new Map()).set(part, seen));
      learnt = true;
    }
    return learnt;
  }

  /** Remembers the offset in its paragraph at which each wanted line begins (from 1; line 0 begins at 0). */
  #findLines(view: EditorView, wanted: { block: number; part: number }[], starts: number[]): void {
    const unknown = wanted.flatMap(({ block, part }) => {
      if (part === 0) return [];
      const node = view.state.doc.child(block);
      const lines = this.#lines.get(node) ?? [];
      this.#lines.set(node, lines);
      const pos = starts[block] ?? 0;
      const dom = view.nodeDOM(pos);
      const known = node.type.name === "table" || lines[part] !== undefined;
      return known || !(dom instanceof HTMLElement) ? [] : [{ node, lines, part, pos, dom }];
    });
    if (unknown.length === 0) return;
    withoutSpaces(
      unknown.map(({ dom }) => dom),
      () => {
        for (const { node, lines, part, pos, dom } of unknown) {
          lines[part] = findLine(view, dom, pos, node.content.size, part);
        }
      },
    );
  }
}

/** Browser pixels per CSS pixel of the paper: the zoom. */
function scaleOf(view: EditorView): number {
  return view.dom.getBoundingClientRect().width / paper.textWidth;
}

function measure(node: Node, dom: HTMLElement, scale: number): PageBlock {
  if (node.type.name === "table") return measureTable(node, dom, scale);
  if (node.type.name === "image" && node.attrs.width) {
    const { height, before, after } = pictureRoom(node);
    return { parts: [(height + before + after) / twipsPerPixel] };
  }
  const height = dom.getBoundingClientRect().height / scale;
  if (node.type.name !== "paragraph") return { parts: [height] };
  const lines = Math.max(1, Math.round(height / linePixels));
  return { parts: Array<number>(lines).fill(linePixels) };
}

function measureTable(node: Node, dom: HTMLElement, scale: number): PageBlock {
  const rows = [...dom.querySelectorAll("tr:not(.page-space)")];
  const parts = rows.map((row) => row.getBoundingClientRect().height / scale);
  const joined = new Set<number>();
  node.forEach((row, _offset, index) => {
    row.forEach((cell) => {
      for (let i = 1; i < cell.attrs.rowspan; i++) joined.add(index + i);
    });
  });
  const { heads } = layTable(node);
  const height = parts.slice(0, heads).reduce((sum, part) => sum + part, 0);
  return { parts, joined, ...(heads > 0 ? { head: { parts: heads, height } } : {}) };
}

/** The offset of the first position whose character lies on the given line, by halving. */
function findLine(view: EditorView, dom: HTMLElement, pos: number, size: number, line: number): number {
  const top = dom.getBoundingClientRect().top;
  const pitch = linePixels * scaleOf(view);
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    const rect = characterRect(view, pos + 1 + middle);
    if (rect && Math.floor((rect.top + rect.height / 2 - top) / pitch) >= line) high = middle;
    else low = middle + 1;
  }
  // Nothing goes into an atom: one that reaches into the line begins it.
  const atom = low > 0 ? view.nodeDOM(pos + low) : null;
  if (!(atom instanceof HTMLElement) || view.state.doc.nodeAt(pos + low)?.isText) return low;
  const last = [...atom.getClientRects()].at(-1);
  return last && Math.floor((last.top + last.height / 2 - top) / pitch) >= line ? low - 1 : low;
}

/** The rectangle of what stands after a position. */
function characterRect(view: EditorView, pos: number): DOMRect | null {
  const { node, offset } = view.domAtPos(pos, 1);
  const range = document.createRange();
  if (node.nodeType === 3 && offset < (node.nodeValue?.length ?? 0)) {
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
  } else if (node.nodeType === 3 && node.parentNode) {
    const next = view.domAtPos(pos + 1, -1);
    range.setStart(node, offset);
    range.setEnd(next.node, next.offset);
  } else {
    const child = node.childNodes[offset];
    if (!child) return null;
    range.selectNode(child);
  }
  const rects = range.getClientRects();
  return rects[0] ?? null;
}

/** Runs a measurement while the page spaces inside some elements take no room. */
function withoutSpaces(elements: HTMLElement[], run: () => void): void {
  const spaces = elements.flatMap((element) => [...element.querySelectorAll<HTMLElement>(".page-space")]);
  for (const space of spaces) space.style.display = "none";
  run();
  for (const space of spaces) space.style.display = "";
}
