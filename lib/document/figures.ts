import type { Node } from "@tiptap/pm/model";
import { countUndecided } from "./carried.ts";
import type { FigureAttributes } from "./figure.ts";
import { perNode } from "./per-node.ts";

/** A figure in a document, and where it stands. */
export type PlacedFigure = { pos: number; attrs: FigureAttributes };

/** The figures of one block of a document, without those that are suggested to go, with places as if it stood at 0. */
export const figuresIn = perNode((block): PlacedFigure[] => {
  const found: PlacedFigure[] = [];
  block.descendants((node, pos) => {
    if (node.type.name === "figure" && node.attrs.suggested?.kind !== "deletion")
      found.push({ pos: pos + 1, attrs: node.attrs as FigureAttributes });
  });
  return found;
});

/** The figures of a document in order. */
export function figuresOf(doc: Node): PlacedFigure[] {
  const found: PlacedFigure[] = [];
  doc.forEach((block, offset) => {
    for (const { pos, attrs } of figuresIn(block)) found.push({ pos: pos + offset, attrs });
  });
  return found;
}

/**
 * How much of a document waits for a decision: carried-over words, and figures that still say what was so in an
 * older summary.
 */
export function countOpen(doc: Node): number {
  return countUndecided(doc) + figuresOf(doc).filter(({ attrs }) => attrs.stale).length;
}
