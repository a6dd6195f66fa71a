import { EditorState, NodeSelection, TextSelection } from "@tiptap/pm/state";
import { CellSelection } from "@tiptap/pm/tables";
import { expect, test } from "vitest";
import { placesOfThreads } from "#lib/document/comments-of.ts";
import { documentSchema } from "#lib/document/schema.ts";
import { blank, doc as documentOf, figure, p, table } from "../../../tests/paper.ts";
import { markWords, wordsToComment } from "./comment-range.ts";

const doc = documentOf(
  p("body", "集中学习", figure("12次"), "，发稿", blank("篇数"), "篇。"),
  p("body", "全体干部参加。"),
  table(["科室", "人数"], ["宣传科", "5"]),
  p("body", figure("7次")),
  p("body", ""),
);
/** The place before these words. */
function before(words: string): number {
  let found = -1;
  doc.descendants((node, pos) => {
    const at = node.text?.indexOf(words) ?? -1;
    if (found < 0 && at >= 0) found = pos + at;
  });
  return found;
}
const select = (from: number, to = from) => TextSelection.create(doc, from, to);
const cells = () => CellSelection.create(doc, before("人数") - 2, before("5") - 2);
function atom(text: string): number {
  let found = -1;
  doc.descendants((node, pos) => {
    if (node.attrs.text === text) found = pos;
  });
  return found;
}

test.each([
  ["words", select(before("全体"), before("参加")), "全体干部", ["全体干部"]],
  ["words around a figure", select(before("学习"), before("，发") + 1), "学习12次，", ["学习", "，"]],
  ["words around a blank", select(before("发稿"), before("篇。") + 1), "发稿【篇数】篇", ["发稿", "篇"]],
  ["two paragraphs", select(before("篇。"), before("干部")), "篇。 全体", ["篇。", "全体"]],
  ["cells", cells(), "人数 5", ["人数", "5"]],
  ["a figure alone, which takes no mark", NodeSelection.create(doc, atom("12次")), "学习", ["学习"]],
  ["a figure with no words around it", NodeSelection.create(doc, atom("7次")), "", []],
  ["a caret in a word", select(before("干部") + 1), "干部", ["干部"]],
  ["a caret where nothing is written", select(doc.content.size - 1), "", []],
])("a comment on %s is about those words", (_, selection, quote, marked) => {
  const state = EditorState.create({ doc, selection });
  const found = wordsToComment(state);
  expect(found.quote).toBe(quote);
  const tr = markWords(state.tr, found.ranges, documentSchema.mark("comment", { id: "a" }));
  expect(tr.doc.textContent).toBe(doc.textContent);
  expect(tr.getMeta("addToHistory")).toBe(false);
  const ranges = placesOfThreads(tr.doc).get("a")?.ranges ?? [];
  expect(ranges.map(({ from, to }) => doc.textBetween(from, to))).toEqual(marked);
  tr.doc.descendants((node) => {
    if (!node.isText) expect(node.marks).toEqual([]);
  });
});
