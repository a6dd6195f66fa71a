import type { Editor } from "@tiptap/core";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { SearchQuery, SearchResult } from "prosemirror-search";
import { type Filling, fillSlot, slotValue } from "./slots.ts";

type Found = { query: SearchQuery; matches: SearchResult[] };

/** Looks for something in the whole document, and marks where it stands, until `closeFind`. */
export function openFind(editor: Editor, query: SearchQuery): void {
  fillSlot(editor, "find", finding(query));
}

/** Ends the search. */
export function closeFind(editor: Editor): void {
  fillSlot(editor, "find", null);
}

/** How many matches there are, and which of them is selected (from 1; 0 when none is). */
export function matchCount(state: EditorState): { current: number; total: number } {
  const { matches } = foundIn(state);
  return { current: matches.findIndex((match) => isSelected(state, match)) + 1, total: matches.length };
}

/** Selects the next match after the selection, or the one before it; after the last one comes the first. */
export function findMatch(editor: Editor, which: "next" | "previous"): void {
  const { state, view } = editor;
  const { matches } = foundIn(state);
  const { from, to } = state.selection;
  const match =
    which === "next"
      ? (matches.find((each) => each.from >= to) ?? matches[0])
      : (matches.findLast((each) => each.to <= from) ?? matches.at(-1));
  if (match) view.dispatch(select(state.tr, match));
}

/** Replaces the selected match and selects the next one; where none is selected it only selects. */
export function replaceMatch(editor: Editor): void {
  const { state, view } = editor;
  const { query, matches } = foundIn(state);
  const match = matches.find((each) => isSelected(state, each));
  if (!query || !match) {
    findMatch(editor, "next");
    return;
  }
  const transaction = replace(state.tr, state, query, match);
  const next = matches.find(({ from }) => from >= match.to) ?? matches[0]!;
  const { mapping } = transaction;
  // The only match is replaced by what is selected then.
  const inside = next === match ? -1 : 1;
  view.dispatch(
    select(transaction, { from: mapping.map(next.from, inside), to: mapping.map(next.to, -inside) }),
  );
}

/** Replaces all matches in one step. */
export function replaceAllMatches(editor: Editor): void {
  const { state, view } = editor;
  const { query, matches } = foundIn(state);
  if (!query) return;
  const fromTheEnd = matches.toReversed();
  view.dispatch(fromTheEnd.reduce((tr, match) => replace(tr, state, query, match), state.tr));
}

function finding(query: SearchQuery): Filling<Found> {
  return {
    init: (state) => ({ query, matches: matchesOf(query, state) }),
    apply: (transaction, found, _before, after) =>
      transaction.docChanged ? { query, matches: matchesOf(query, after) } : found,
    decorations: (state, { matches }) =>
      DecorationSet.create(
        state.doc,
        matches.map((match) =>
          Decoration.inline(match.from, match.to, {
            class: isSelected(state, match) ? "active-search-match" : "search-match",
          }),
        ),
      ),
  };
}

function foundIn(state: EditorState): Partial<Found> & Pick<Found, "matches"> {
  return slotValue<Found>(state, "find") ?? { matches: [] };
}

function matchesOf(query: SearchQuery, state: EditorState): SearchResult[] {
  const matches: SearchResult[] = [];
  for (let at = 0; query.valid; ) {
    const match = query.findNext(state, at);
    if (!match) break;
    matches.push(match);
    at = match.to;
  }
  return matches;
}

function isSelected({ selection }: EditorState, { from, to }: SearchResult): boolean {
  return from === selection.from && to === selection.to;
}

function select(transaction: Transaction, { from, to }: { from: number; to: number }): Transaction {
  return transaction.setSelection(TextSelection.create(transaction.doc, from, to)).scrollIntoView();
}

/** Replaces a match; those behind it in the document were replaced before. */
function replace(tr: Transaction, state: EditorState, query: SearchQuery, match: SearchResult): Transaction {
  for (const { from, to, insert } of query.getReplacements(state, match).toReversed())
    tr.replace(from, to, insert);
  return tr;
}
