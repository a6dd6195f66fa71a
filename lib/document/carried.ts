import type { Node } from "@tiptap/pm/model";
import type { CarriedAttributes } from "./carried-over.ts";

/** Words marked as carried over: where they stand, and what the mark says. */
export type Carried = CarriedAttributes & { start: number; end: number; text: string };

/** The carried-over words of a document in order; pieces of one mark that touch are one. */
export function carriedOf(doc: Node): Carried[] {
  const found: Carried[] = [];
  doc.descendants((node, pos) => {
    const mark = node.marks.find(({ type }) => type.name === "carriedOver");
    if (!mark || !node.isText) return;
    const before = found.at(-1);
    const end = pos + node.nodeSize;
    if (before && before.end === pos && sameMark(before, mark.attrs as CarriedAttributes)) {
      before.end = end;
      before.text += node.text ?? "";
    } else found.push({ ...(mark.attrs as CarriedAttributes), start: pos, end, text: node.text ?? "" });
  });
  return found;
}

/** How many of them nobody has decided about. */
export function countUndecided(doc: Node): number {
  return carriedOf(doc).filter(({ decision }) => decision === null).length;
}

function sameMark(one: CarriedAttributes, other: CarriedAttributes): boolean {
  return (
    one.kind === other.kind &&
    one.from === other.from &&
    one.year === other.year &&
    one.decision === other.decision
  );
}
