import { Fragment, type Node } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { headStyles, signatureStyles } from "#lib/document/frame.ts";
import type { DocumentSection } from "#lib/document/sections.ts";
import { newUuid } from "#lib/uuid.ts";

/** Whether a block begins a section. */
export function isHeading(block: Node): boolean {
  return block.attrs.style === "level1";
}

/**
 * Puts blocks where the caret is, as paragraphs of their own: in place of an empty one, before the one at
 * whose start the caret is, else after it. Headings become sections of their own; title and signature stay
 * around the text.
 */
export function insertAtCaret(state: EditorState, blocks: readonly Node[]): Transaction {
  const { doc, selection } = state;
  const fresh = blocks.map((block) =>
    isHeading(block) ? block.type.create({ ...block.attrs, id: newUuid() }, block.content) : block,
  );
  const index = Math.min(selection.$from.index(0), doc.childCount - 1);
  const block = doc.child(index);
  const isEmpty = block.isTextblock && block.content.size === 0;
  if (isEmpty && block.attrs.style === "body") {
    const at = startOf(doc, index);
    return put(state, at, at + block.nodeSize, fresh);
  }
  const atStart = selection.empty && selection.$from.depth === 1 && selection.$from.parentOffset === 0;
  const at = startOf(doc, withinFrame(doc, atStart ? index : index + 1));
  return put(state, at, at, fresh);
}

/**
 * Puts blocks in place of a section. Its heading keeps its id and its template, and its words too unless the
 * blocks bring a heading.
 */
export function replaceSection(
  state: EditorState,
  section: Pick<DocumentSection, "first" | "from" | "to">,
  blocks: readonly Node[],
): Transaction {
  const own = state.doc.child(section.first);
  const brought = blocks.find(isHeading);
  const others = blocks.filter((block) => !isHeading(block));
  if (!isHeading(own)) {
    const text = others.length > 0 ? others : [state.schema.node("paragraph")];
    return put(state, section.from, section.to, text);
  }
  const { id, template } = own.attrs;
  const heading = brought ? own.type.create({ ...brought.attrs, id, template }, brought.content) : own;
  return put(state, section.from, section.to, [heading, ...others]);
}

function put(state: EditorState, from: number, to: number, blocks: readonly Node[]): Transaction {
  const tr = state.tr.replaceWith(from, to, Fragment.from(blocks));
  const end = tr.doc.resolve(Math.min(tr.doc.content.size, from + Fragment.from(blocks).size));
  return tr.setSelection(TextSelection.near(end, -1)).scrollIntoView();
}

/** The nearest place for text: below title and byline, above the signature. */
function withinFrame(doc: Node, index: number): number {
  let place = index;
  while (place < doc.childCount && headStyles.has(doc.child(place).attrs.style)) place += 1;
  while (place > 0 && signatureStyles.has(doc.child(place - 1).attrs.style)) place -= 1;
  return place;
}

function startOf(doc: Node, index: number): number {
  return doc.children.slice(0, index).reduce((at, block) => at + block.nodeSize, 0);
}
