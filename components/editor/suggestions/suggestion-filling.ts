import { type Node, Slice } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { blocksAsTheyRead } from "#lib/document/suggestions/as-it-reads.ts";
import { accepted } from "#lib/document/suggestions/settle.ts";
import { isOwnDeletion, signOf } from "#lib/document/suggestions/signs.ts";
import { suggestChanges } from "#lib/document/suggestions/suggest-changes.ts";
import { newUuid } from "#lib/uuid.ts";
import { type Filling, slotValue } from "../extensions/slots.ts";
import { placesOf, suggestionAt } from "./suggestion-at.ts";
import { withoutForeignMarks } from "./without-foreign-marks.ts";

/** What is known of suggestions beside the text: whether one suggests, which is the current one, whether its card shows. */
export type SuggestionState = {
  on: boolean;
  current: string | null;
  card: boolean;
  /** How a document, a block or blocks read with what is suggested in them accepted. */
  reads: typeof accepted;
  blocksRead: typeof blocksAsTheyRead;
};

/** The name under which a transaction says which suggestion is the current one. */
const meta = "chengwen:suggestion";

/** The name under which a transaction says that it decides about suggestions. */
export const settledMeta = "chengwen:settled";

type Options = {
  user: { id: string; name: string };
  on: boolean;
  /** Is told that a change cannot be suggested. */
  onRefused: () => void;
};

/** The part that suggestions take in the editor while it is open. */
export function suggestionFilling({ user, on, onRefused }: Options): Filling<SuggestionState> {
  return {
    init: (state) => ({
      ...{ on, reads: accepted, blocksRead: blocksAsTheyRead },
      ...{ current: suggestionState(state)?.current ?? null, card: false },
    }),
    apply(transaction, value, before, after) {
      const shown = transaction.getMeta(meta) as Pick<SuggestionState, "current" | "card"> | undefined;
      if (shown) return { ...value, ...shown };
      if (before.selection.eq(after.selection)) return value;
      // Whoever writes sees what is written; marking it anew at every key would cost time.
      const current = transaction.docChanged ? null : suggestionAt(after.doc, after.selection.head);
      if (current === value.current) return value;
      return { ...value, current, card: false };
    },
    decorations: (state, { current }) => (current ? marked(state.doc, current) : null),
    dispatch(transaction, editor) {
      const { state, view } = editor;
      if (!transaction.docChanged || isDirect(transaction)) return transaction;
      if (!on) return withoutForeignMarks(transaction);
      const who = { author: user.id, name: user.name, at: Date.now() };
      const together = transaction.getMeta("together") === true || transaction.getMeta("uiEvent") === "drop";
      // The last change of an input method comes when it has ended.
      const composing = view.composing || transaction.getMeta("composition") !== undefined;
      const suggested = suggestChanges(transaction, state, who, newUuid, { together, composing });
      if (!suggested) onRefused();
      return suggested;
    },
    beforeComposing: (view) => {
      if (on) makeRoom(view, user.id);
    },
    props: {
      handleClick(view, pos) {
        const current = suggestionAt(view.state.doc, pos);
        // A figure has a card of its own.
        const card = view.state.doc.nodeAt(pos)?.type.name !== "figure";
        if (current) view.dispatch(showSuggestion(view.state.tr, current, card));
        return false;
      },
      transformCopied: asRead,
      clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, "\n\n", leafWords),
    },
  };
}

/** What is known of suggestions in this state; undefined until it is loaded. */
export function suggestionState(state: EditorState): SuggestionState | undefined {
  return slotValue<SuggestionState>(state, "suggestions");
}

/** Makes a suggestion the current one; with its card, or without. */
export function showSuggestion(transaction: Transaction, current: string | null, card: boolean): Transaction {
  return transaction.setMeta(meta, { current, card }).setMeta("addToHistory", false);
}

/**
 * What is composed stays where it is begun, so it begins behind what it replaces: selected words go first, and the caret
 * behind what one has deleted there.
 */
function makeRoom(view: EditorView, author: string): void {
  // Selected a moment ago, and not yet known to the editor.
  document.dispatchEvent(new Event("selectionchange"));
  if (view.state.selection instanceof TextSelection && !view.state.selection.empty)
    view.dispatch(view.state.tr.deleteSelection());
  const { selection, doc, tr } = view.state;
  let at = selection.from;
  for (let node = doc.resolve(at).nodeAfter; node?.isInline; node = doc.resolve(at).nodeAfter) {
    if (!isOwnDeletion({ kind: "inline", node, at }, author)) break;
    at += node.nodeSize;
  }
  const deleted = doc.resolve(at).nodeBefore;
  if (!selection.empty || !deleted || !isOwnDeletion({ kind: "inline", node: deleted, at }, author)) return;
  // Composed within its mark from the first letter on: the browser loses its place when it is drawn anew.
  const own = signOf({ kind: "inline", node: deleted, at }, author);
  const mark = doc.type.schema.marks.insertion!.create(own);
  view.dispatch(tr.setSelection(TextSelection.create(doc, at)).setStoredMarks([mark]));
}

/** What others did, what is taken back, decisions, and what the editor itself keeps in order. */
function isDirect(transaction: Transaction): boolean {
  return (
    transaction.getMeta(ySyncPluginKey) !== undefined ||
    transaction.getMeta(settledMeta) !== undefined ||
    transaction.getMeta("addToHistory") === false
  );
}

function marked(doc: Node, current: string): DecorationSet {
  return DecorationSet.create(
    doc,
    placesOf(doc, current).map(({ from, to, whole }) => {
      const attributes = { class: "current-suggestion" };
      return whole ? Decoration.node(from, to, attributes) : Decoration.inline(from, to, attributes);
    }),
  );
}

function asRead(slice: Slice): Slice {
  const read = blocksAsTheyRead(slice.content);
  return read === slice.content ? slice : Slice.maxOpen(read);
}

const leafWords = (leaf: Node) => leaf.type.spec.leafText?.(leaf) ?? "";
