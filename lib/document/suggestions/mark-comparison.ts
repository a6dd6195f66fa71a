import type { Node } from "@tiptap/pm/model";
import { compareParagraphs } from "../compare/compare-paragraphs.ts";
import { compareWords } from "../compare/compare-words.ts";
import { type Piece, placed } from "../compare/piece.ts";
import type { Blocks } from "./align.ts";
import type { Span } from "./kept-spans.ts";
import { mergeBlocks } from "./merge-blocks.ts";
import { accepted } from "./settle.ts";
import { rowText, SpelledBlocks } from "./spelled-blocks.ts";
import type { Suggester } from "./suggested.ts";

/**
 * One document as suggestions on another: rejected it reads exactly as `before`, accepted as `after`. By words, as a
 * person would mark it; what moved goes here and comes there. Each change has an id of its own, `${who.id}-1` and on.
 * Suggestions that are in either document already count as accepted.
 */
export function markComparison(before: Node, after: Node, who: Suggester): Node {
  const [was, is] = [accepted(before), accepted(after)];
  const { id, ...writer } = who;
  let made = 0;
  const newId = () => `${id}-${++made}`;
  const spans: Span[] = [];
  compareBlocks({ nodes: was.children, at: 0 }, { nodes: is.children, at: 0 }, new SpelledBlocks(), spans);
  const all = { nodes: was.children, at: 0 };
  const merged = mergeBlocks(all, { nodes: is.children, at: 0 }, { who: writer, newId, spans, apart: true });
  return was.copy(was.type.create(null, merged!.nodes).content);
}

/** Finds what stayed between blocks, in order. */
function compareBlocks(was: Blocks, is: Blocks, spelled: SpelledBlocks, spans: Span[]): void {
  const old = was.nodes.map((node) => spelled.textOf(node));
  const now = is.nodes.map((node) => spelled.textOf(node));
  const [oldAt, newAt] = [starts(was), starts(is)];
  for (const { before, after, pieces } of pairs(old, now)) {
    const [one, other] = [was.nodes[before]!, is.nodes[after]!];
    const at = { was: oldAt[before]!, is: newAt[after]! };
    if (one.isTextblock && other.isTextblock) spans.push({ ...at, size: 1 }, ...keptIn(pieces, at));
    else if (one.eq(other)) spans.push({ ...at, size: one.nodeSize });
    else if (isSameShape(one, other)) compareRows(one, other, at, spelled, spans);
  }
}

type Pair = { before: number; after: number; pieces: Piece[] };

/** Which texts belong together, in order: those that agree, empty ones between them, and the only ones of two cells. */
function pairs(old: string[], now: string[]): Pair[] {
  if (old.length === 1 && now.length === 1)
    return [{ before: 0, after: 0, pieces: compareWords(old[0]!, now[0]!) }];
  const found: Pair[] = [];
  let empty: number[] = [];
  for (const { before, after, kind, pieces } of compareParagraphs(old, now)) {
    if (before !== null && after !== null && kind !== "moved") {
      found.push({ before, after, pieces });
      empty = [];
    } else if (after === null && old[before!] === "") empty.push(before!);
    else if (before === null && now[after!] === "" && empty.length > 0)
      found.push({ before: empty.shift()!, after: after!, pieces: [] });
  }
  return found;
}

function keptIn(pieces: readonly Piece[], { was, is }: { was: number; is: number }): Span[] {
  return placed(pieces)
    .filter(({ kind }) => kind === "same")
    .map(({ text, old, now }) => ({ was: was + 1 + old, is: is + 1 + now, size: text.length }));
}

function compareRows(
  was: Node,
  is: Node,
  at: { was: number; is: number },
  spelled: SpelledBlocks,
  spans: Span[],
): void {
  spans.push({ ...at, size: 1 });
  const [oldAt, newAt] = [
    starts({ nodes: was.children, at: at.was + 1 }),
    starts({ nodes: is.children, at: at.is + 1 }),
  ];
  const rows = compareParagraphs(was.children.map(rowText), is.children.map(rowText));
  for (const { before, after, kind } of rows) {
    if (before === null || after === null || kind === "moved") continue;
    const [one, other] = [was.child(before), is.child(after)];
    if (
      !one.children.every((cell, index) => cell.hasMarkup(other.child(index).type, other.child(index).attrs))
    )
      continue;
    spans.push({ was: oldAt[before]!, is: newAt[after]!, size: 1 });
    const [oldCells, newCells] = [
      starts({ nodes: one.children, at: oldAt[before]! + 1 }),
      starts({ nodes: other.children, at: newAt[after]! + 1 }),
    ];
    for (const [index, cell] of one.children.entries()) {
      const oldCell = { nodes: cell.children, at: oldCells[index]! + 1 };
      compareBlocks(
        oldCell,
        { nodes: other.child(index).children, at: newCells[index]! + 1 },
        spelled,
        spans,
      );
    }
  }
}

/** Whether rows can come and go one by one: as many cells in each, and none over several rows. */
function isSameShape(was: Node, is: Node): boolean {
  if (was.type.name !== "table" || is.type.name !== "table") return false;
  const width = was.child(0).childCount;
  return [...was.children, ...is.children].every(
    (row) => row.childCount === width && row.children.every(({ attrs }) => attrs.rowspan === 1),
  );
}

function starts({ nodes, at }: Blocks): number[] {
  let pos = at;
  return nodes.map(({ nodeSize }) => {
    pos += nodeSize;
    return pos - nodeSize;
  });
}
