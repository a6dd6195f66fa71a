import { Extension } from "@tiptap/core";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import {
  findNext,
  findPrev,
  getMatchHighlights,
  getSearchState,
  replaceAll,
  replaceNext,
  type SearchQuery,
  search,
  setSearchState,
} from "prosemirror-search";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    find: {
      /** Looks for a text in the whole document; an empty one ends the search. */
      find: (query: SearchQuery) => ReturnType;
      findNext: () => ReturnType;
      findPrevious: () => ReturnType;
      replaceMatch: () => ReturnType;
      replaceAllMatches: () => ReturnType;
    };
  }
}

type Command = (state: EditorState, dispatch?: (tr: Transaction) => void) => boolean;

/** Find and replace over the whole document. */
export const Find = Extension.create({
  name: "find",

  addCommands() {
    const run =
      (command: Command) =>
      () =>
      ({ state, dispatch }: { state: EditorState; dispatch: ((tr: Transaction) => void) | undefined }) =>
        command(state, dispatch);
    return {
      find:
        (query) =>
        ({ tr, dispatch }) => {
          if (dispatch) setSearchState(tr, query);
          return true;
        },
      findNext: run(findNext),
      findPrevious: run(findPrev),
      replaceMatch: run(replaceNext),
      replaceAllMatches: run(replaceAll),
    };
  },

  addProseMirrorPlugins() {
    return [search()];
  },
});

/** How many matches there are, and which of them is selected (from 1; 0 when none is). */
export function matchCount(state: EditorState): { current: number; total: number } {
  if (!getSearchState(state)?.query.valid) return { current: 0, total: 0 };
  const matches = getMatchHighlights(state).find();
  const current = matches.findIndex(
    ({ from, to }) => from === state.selection.from && to === state.selection.to,
  );
  return { current: current + 1, total: matches.length };
}
