import type { Node } from "@tiptap/pm/model";
import type { CarriedAttributes } from "./carried-over.ts";
import { perNode } from "./per-node.ts";

/** Words marked as carried over: where they stand, and what the mark says. */
export type Carried = CarriedAttributes & { start: number; end: number; text: string };

/** The carried-over words of a document in order, without those that are suggested to go; pieces that touch are one. */
export function carriedOf(doc: Node): Carried[] {
  const found: Carried[] = [];
  doc.forEach((block, offset) => {
    for (const each of carriedIn(block)) {
      found.push({ ...each, start: each.start + offset, end: each.end + offset });
    }
  });
  return found;
}

/** How many of them nobody has decided about. */
export function countUndecided(doc: Node): number {
  return doc.children.reduce((count, block) => count + undecidedIn(block), 0);
}

/** Those of one block of a document, with places as if it stood at 0. */
export const carriedIn = perNode((block): Carried[] => {
  const found: Carried[] = [];
  block.descendants((node, pos) => {
    const mark = node.isText && node.marks.find(({ type }) => type.name === "carriedOver");
    if (!mark || node.marks.some(({ type }) => type.name === "deletion")) return;
    const attrs = mark.attrs as CarriedAttributes;
    const start = pos + 1;
    const before = found.at(-1);
    if (before && before.end === start && sameMark(before, attrs)) {
      before.end = start + node.nodeSize;
      before.text += node.text ?? "";
    } else found.push({ ...attrs, start, end: start + node.nodeSize, text: node.text ?? "" });
  });
  return found;
});

/** How many of them are undecided in one block. */
export const undecidedIn = perNode(
  (block): number => carriedIn(block).filter(({ decision }) => decision === null).length,
);

function sameMark(one: CarriedAttributes, other: CarriedAttributes): boolean {
  return (
    one.kind === other.kind &&
    one.from === other.from &&
    one.year === other.year &&
    one.decision === other.decision
  );
}
