import type { Mark } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { CellSelection } from "@tiptap/pm/tables";
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { wordsAt } from "#lib/document/comments-of.ts";
import { leafText } from "#lib/document/leaf-text.ts";

/** Words of a document: from where, to where. */
export type Range = { from: number; to: number };

/** The same, found again whatever others write meanwhile, also after a reload: the first and the last character. */
export type KeptRange = { first: unknown; last: unknown };

/** The words that a comment on the selection would be about, and how they read; without a selection those at the caret. */
export function wordsToComment({ selection, doc }: EditorState): { ranges: Range[]; quote: string } {
  const { $from, empty } = selection;
  let spans: Range[] = [];
  if (selection instanceof CellSelection)
    spans = selection.ranges
      .map(({ $from, $to }) => ({ from: $from.pos, to: $to.pos }))
      .sort((one, other) => one.from - other.from);
  else if (!empty) spans = [{ from: selection.from, to: selection.to }];
  let ranges = spans.flatMap(({ from, to }) => textWithin(doc, from, to));
  if (ranges.length === 0 && $from.parent.isTextblock) {
    const words = wordsAt($from.parent, $from.parentOffset);
    spans = words ? [{ from: $from.start() + words.from, to: $from.start() + words.to }] : [];
    ranges = spans.flatMap(({ from, to }) => textWithin(doc, from, to));
  }
  if (ranges.length === 0) return { ranges, quote: "" };
  const quote = spans.map(({ from, to }) => doc.textBetween(from, to, " ", leafText)).join(" ");
  return { ranges, quote: quote.replace(/\s+/g, " ").trim() };
}

/** The pieces of text between two places. What is not text takes no mark: in the shared document it would be lost. */
function textWithin(doc: EditorState["doc"], from: number, to: number): Range[] {
  const found: Range[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isText) return;
    const [start, end] = [Math.max(from, pos), Math.min(to, pos + node.nodeSize)];
    const before = found.at(-1);
    if (before?.to === start) before.to = end;
    else if (start < end) found.push({ from: start, to: end });
  });
  return found;
}

/** Adds a mark to words as no step of its own: undoing goes back to what was written, not to words without comment. */
export function markWords(tr: Transaction, ranges: readonly Range[], mark: Mark): Transaction {
  for (const { from, to } of ranges)
    for (const piece of textWithin(tr.doc, from, to)) tr.addMark(piece.from, piece.to, mark);
  return tr.setMeta("addToHistory", false);
}

/** Keeps ranges for later. */
export function keepRanges(state: EditorState, ranges: readonly Range[]): KeptRange[] {
  const shared = ySyncPluginKey.getState(state);
  if (!shared?.binding) return [];
  const keep = (pos: number) =>
    Y.relativePositionToJSON(absolutePositionToRelativePosition(pos, shared.type, shared.binding.mapping));
  return ranges.map(({ from, to }) => ({ first: keep(from), last: keep(to - 1) }));
}

/** Where kept ranges are now; those whose words are gone are left out. */
export function findRanges(state: EditorState, kept: readonly KeptRange[]): Range[] {
  const shared = ySyncPluginKey.getState(state);
  if (!shared?.binding) return [];
  const find = (position: unknown) =>
    relativePositionToAbsolutePosition(
      shared.doc,
      shared.type,
      Y.createRelativePositionFromJSON(position),
      shared.binding.mapping,
    );
  return kept.flatMap(({ first, last }) => {
    const [from, end] = [find(first), find(last)];
    if (from === null || end === null) return [];
    return textWithin(state.doc, from, Math.min(end + 1, state.doc.content.size));
  });
}
