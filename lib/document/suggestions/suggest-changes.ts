import { Fragment, type Node } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { Making } from "./assemble.ts";
import type { Place } from "./flow.ts";
import { keptSpans } from "./kept-spans.ts";
import { mergeBlocks } from "./merge-blocks.ts";
import { newPlaces } from "./new-places.ts";
import { replaceBlocks } from "./replace-blocks.ts";

/**
 * Makes suggestions of what a transaction changes: a transaction of the same state that leaves standing what would go,
 * and marks what comes in. The transaction itself where everything it changes is the person's own suggestion already.
 * @param options `together`: all of it is one suggestion, as what goes here and comes there
 * @returns null when it cannot be suggested: columns and merged cells
 */
export function suggestChanges(
  transaction: Transaction,
  state: EditorState,
  who: Making["who"],
  newId: Making["newId"],
  options: Pick<Making, "composing"> & { together?: boolean } = {},
): Transaction | null {
  if (!transaction.docChanged) return transaction;
  const { together } = options;
  let one: string | undefined;
  const nextId = () => {
    if (!together) return newId();
    one ??= newId();
    return one;
  };
  const [was, is] = [state.doc, transaction.doc];
  const region = changedBlocks(was, is);
  const merged = mergeBlocks(
    part(was, region.first, region.wasAfter),
    part(is, region.first, region.isAfter),
    {
      ...{ who, newId: nextId, composing: options.composing ?? false },
      spans: keptSpans(was.content.size, transaction.mapping),
    },
  );
  if (!merged) return null;
  const { tr } = state;
  const at = startOf(was, region.first);
  replaceBlocks(tr, at, was.children.slice(region.first, region.wasAfter), merged);
  const composedTo = options.composing ? behindWhatCame(merged.places, transaction.selection.head) : null;
  if (composedTo !== null) tr.setSelection(TextSelection.create(tr.doc, at + composedTo));
  if (tr.doc.eq(is))
    return composedTo === null
      ? transaction
      : transaction.setSelection(TextSelection.create(is, at + composedTo));
  const size = Fragment.from(merged.nodes).size;
  const place = newPlaces(merged.places, { at, size, isSize: startOf(is, region.isAfter) - at });
  const { selection } = transaction;
  const side = selection instanceof TextSelection ? sideOf(state, transaction) : 1;
  if (composedTo === null)
    tr.setSelection(
      selection.map(tr.doc, {
        map: (pos) => place(pos, side),
        mapResult: (pos) => ({ ...kept, pos: place(pos, side) }),
      }),
    );
  if (transaction.storedMarksSet) tr.setStoredMarks(transaction.storedMarks);
  if (transaction.scrolledIntoView) tr.scrollIntoView();
  copyMeta(transaction, tr);
  return tr;
}

const kept = { deleted: false, deletedBefore: false, deletedAfter: false, deletedAcross: false };

/** The blocks that are not the same, and one more at each side. */
function changedBlocks(was: Node, is: Node) {
  const most = Math.min(was.childCount, is.childCount);
  let first = 0;
  while (first < most && was.child(first) === is.child(first)) first++;
  let last = 0;
  while (last < most - first && was.child(was.childCount - 1 - last) === is.child(is.childCount - 1 - last))
    last++;
  const after = Math.max(0, last - 1);
  return {
    first: Math.max(0, first - 1),
    wasAfter: was.childCount - after,
    isAfter: is.childCount - after,
  };
}

function part(doc: Node, first: number, after: number) {
  return { nodes: doc.children.slice(first, after), at: startOf(doc, first) };
}

function startOf(doc: Node, child: number): number {
  let at = 0;
  for (let index = 0; index < child; index++) at += doc.child(index).nodeSize;
  return at;
}

/**
 * Behind what an input method put in, when the caret is elsewhere: a browser reckons with the selected words as gone, and
 * they still stand there. Null when the caret is where it should be.
 */
function behindWhatCame(places: readonly Place[], head: number): number | null {
  const came = places.filter((place) => place.came);
  const last = came.at(-1);
  if (!last || came.some(({ is, size }) => is <= head && head <= is + size)) return null;
  return last.at + last.size;
}

/** At which side of what goes the caret stands then: behind it after a deletion forwards, else before it. */
function sideOf(state: EditorState, transaction: Transaction): 1 | -1 {
  const { empty, head } = state.selection;
  let forwards = false;
  transaction.mapping.maps[0]?.forEach((from, to) => {
    forwards ||= empty && from === head && to > from;
  });
  return forwards ? 1 : -1;
}

/** What a transaction says of itself, but for what only its own steps can take back (typed numbers). */
function copyMeta(from: Transaction, to: Transaction): void {
  const { meta } = from as unknown as { meta: Record<string, unknown> };
  for (const [key, value] of Object.entries(meta)) {
    if (!(value instanceof Object && "transform" in value)) to.setMeta(key, value);
  }
}
