import type { Node } from "@tiptap/pm/model";
import type { FigureAttributes } from "../../document/figure.ts";
import { figuresOf } from "../../document/figures.ts";
import { ownQuestion } from "../../ledger/figures/own-question.ts";

/**
 * Whether a figure says nothing that a person ever confirmed, whatever the records say: it has no words, or asks no
 * question of its own. Such a figure stands in the way of a final summary.
 */
export function isUnconfirmed(attrs: FigureAttributes): boolean {
  return !attrs.text || ownQuestion(attrs) === null;
}

/** How many such figures a document has, without those that are suggested to go. */
export function countUnconfirmed(doc: Node): number {
  return figuresOf(doc).filter(({ attrs }) => isUnconfirmed(attrs)).length;
}
