import { EditorState, TextSelection } from "@tiptap/pm/state";
import { findNext, replaceAll, search, setSearchState } from "prosemirror-search";
import { expect, test } from "vitest";
import { cell, doc, figure, p, table } from "../../../tests/paper.ts";
import { PrintedQuery } from "./printed-query.ts";

const paper = doc(
  p("body", "全年学习", figure("13次"), "，其中13次，", figure("13次"), "集中，ABC"),
  table([{ ...cell(""), content: [p("body", "共", figure("abc13次"))] }]),
);

function searching(text: string, replace = "", caseSensitive = false): EditorState {
  const state = EditorState.create({ doc: paper, plugins: [search()] });
  const query = new PrintedQuery({ search: text, replace, caseSensitive, literal: true });
  return state.apply(setSearchState(state.tr, query));
}

/** All matches from the start on, as they stand in the text. */
function matches(text: string, caseSensitive = false): string[] {
  let state = searching(text, "", caseSensitive);
  const found: string[] = [];
  for (;;) {
    if (!findNext(state, (tr) => (state = state.apply(tr)))) return found;
    const { from, to } = state.selection;
    const place = `${from}-${to}`;
    if (found.includes(place)) return found;
    found.push(place);
  }
}

test.each([
  ["13次", 4],
  ["学习13次，其中", 1],
  ["13", 4],
  ["次集中", 1],
  ["abc", 2],
  ["14次", 0],
])("%s is found %i times, in figures and across their edges", (text, count) => {
  expect(matches(text)).toHaveLength(count);
});

test("case counts where it is asked for", () => {
  expect(matches("abc", true)).toHaveLength(1);
});

test("replacing leaves figures as they are", () => {
  let state = searching("13次", "14次");
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1)));
  replaceAll(state, (tr) => (state = state.apply(tr)));
  expect(state.doc.textContent).toBe("全年学习13次，其中14次，13次集中，ABC共abc13次");
});
