import type { Editor } from "@tiptap/core";
import { type Fragment, Slice } from "@tiptap/pm/model";
import { Selection } from "@tiptap/pm/state";
import { yCursorPluginKey, ySyncPluginKey } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import { slotValue } from "./slots.ts";

/** A run of top-level blocks: from the first to before `after`. */
export type BlockRange = { first: number; after: number };

/**
 * Moves a run of blocks so that it stands before the block with index `before`.
 *
 * Two neighbouring runs change places, and only one of them is really moved: the one in which nobody else
 * is writing, for what is typed into a moved block at the same moment is lost to its copy. In a shared
 * document this happens on the Yjs blocks themselves, because a difference of two ProseMirror documents
 * would rewrite the text of paragraphs in place and mix it with what colleagues type there.
 */
export function moveBlockRange(editor: Editor, range: BlockRange, before: number): boolean {
  const { first, after } = range;
  if (before >= first && before <= after) return false;
  const upper = before < first ? { first: before, after: first } : range;
  const lower = before < first ? range : { first: after, after: before };
  const moveUpper = others(editor, lower) > others(editor, upper) || sizeOf(lower) > sizeOf(upper);
  const safeUpper = others(editor, upper) === 0 && moveUpper;
  const [moved, target] =
    safeUpper || others(editor, lower) > 0 ? [upper, lower.after] : [lower, upper.first];
  const fragment: Y.XmlFragment | undefined = ySyncPluginKey.getState(editor.state)?.type;
  // What is suggested goes here and comes there, and nothing is moved.
  if (fragment && !suggesting(editor)?.on) moveShared(fragment, moved, target);
  else moveAlone(editor, moved, target);
  return true;
}

/** Moves the selected blocks over the block above (-1) or below (+1). */
export function moveSelectedBlocks(editor: Editor, by: 1 | -1): void {
  const { $from, $to } = editor.state.selection;
  const range = { first: $from.index(0), after: $to.index(0) + 1 };
  const before = by < 0 ? range.first - 1 : range.after + 1;
  if (before >= 0 && before <= editor.state.doc.childCount) moveBlockRange(editor, range, before);
}

function sizeOf({ first, after }: BlockRange): number {
  return after - first;
}

function suggesting(editor: Editor) {
  return slotValue<{ on: boolean; blocksRead: (blocks: Fragment) => Fragment }>(editor.state, "suggestions");
}

/** How many carets of other people stand in a run of blocks. */
function others(editor: Editor, range: BlockRange): number {
  const carets = yCursorPluginKey.getState(editor.state);
  const { from, to } = positions(editor, range);
  return carets?.find?.(from, to).length ?? 0;
}

function positions(editor: Editor, { first, after }: BlockRange): { from: number; to: number } {
  let from = 0;
  let to = 0;
  editor.state.doc.forEach((node, offset, index) => {
    if (index === first) from = offset;
    if (index < after) to = offset + node.nodeSize;
  });
  return { from, to };
}

function moveShared(fragment: Y.XmlFragment, { first, after }: BlockRange, target: number): void {
  // With the origin of the editor's own changes, so that undo takes it back.
  fragment.doc?.transact(() => {
    const copies = fragment.slice(first, after).map((block) => block.clone() as Y.XmlElement);
    fragment.delete(first, after - first);
    fragment.insert(target > first ? target - copies.length : target, copies);
  }, ySyncPluginKey);
}

function moveAlone(editor: Editor, range: BlockRange, target: number): void {
  const { from, to } = positions(editor, range);
  const destination = positions(editor, { first: 0, after: target }).to;
  const { view } = editor;
  const { tr, doc } = editor.state;
  const blocks = doc.slice(from, to).content;
  let moved = new Slice(suggesting(editor)?.blocksRead(blocks) ?? blocks, 0, 0);
  // They come in as what is dragged there.
  view.someProp("transformPasted", (transform) => {
    moved = transform(moved, view, false);
  });
  tr.setMeta("together", true).delete(from, to);
  const at = tr.mapping.map(destination);
  tr.insert(at, moved.content).setSelection(Selection.near(tr.doc.resolve(at + 1)));
  view.dispatch(tr);
}
