import { EditorState } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { doc, p } from "../../../tests/paper.ts";
import { shownSuggestions } from "../../../tests/shown-suggestions.ts";
import { placesOf, suggestionAt } from "./suggestion-at.ts";
import { withoutForeignMarks } from "./without-foreign-marks.ts";

const by = (type: string, text: string) => ({
  ...{ type: "text", text },
  marks: [{ type, attrs: { id: type, author: "u", name: "方远", at: 1 } }],
});
const given = doc(p("body", "甲", by("insertion", "乙丙"), by("deletion", "丁戊"), "己"));
const state = EditorState.create({ doc: given });

test.each([
  [3, "甲 方远+[乙] 新 方远+[丙]  方远-[丁戊] 己"],
  [5, "甲 方远+[乙丙]  方远-[丁] 新 方远-[戊] 己"],
])("what is written directly at %d is nobody's suggestion", (at, after) => {
  const written = withoutForeignMarks(state.tr.insertText("新", at));
  expect(shownSuggestions(written.doc)[0]!.replaceAll("  ", " ")).toBe(after.replaceAll("  ", " "));
});

test("the suggestion at a place, and its places", () => {
  const found = [1, 2, 3, 5, 6, 7].map((pos) => suggestionAt(given, pos));
  expect(found).toEqual([null, "insertion", "insertion", "deletion", "deletion", null]);
  expect(placesOf(given, "deletion")).toEqual([{ id: "deletion", from: 4, to: 6, whole: false }]);
});
