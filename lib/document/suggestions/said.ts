import type { Mark, Node } from "@tiptap/pm/model";
import { perNode } from "../per-node.ts";
import type { Restyled, Suggested } from "./suggested.ts";

/** The suggestion that a node comes in or goes as a whole, or null. */
export function suggestedOf(node: Node): Suggested | null {
  return (node.attrs.suggested as Suggested | null | undefined) ?? null;
}

/** The suggestion that a paragraph is split off from the one before it, or joined to it; or null. */
export function splitOf(node: Node): Suggested | null {
  return (node.attrs.split as Suggested | null | undefined) ?? null;
}

/** The suggestion that a paragraph has another style than before, or null. */
export function restyledOf(node: Node): Restyled | null {
  return (node.attrs.restyled as Restyled | null | undefined) ?? null;
}

/** Whether a mark is a suggestion. */
export function isSuggestion({ type }: Mark): boolean {
  return type.name === "insertion" || type.name === "deletion";
}

/** Whether a node or something in it is suggested. */
export const hasSuggestions = perNode(
  (node): boolean =>
    suggestedOf(node) !== null ||
    splitOf(node) !== null ||
    restyledOf(node) !== null ||
    node.children.some((child) => child.marks.some(isSuggestion) || (!child.isText && hasSuggestions(child))),
);
