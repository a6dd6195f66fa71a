import type { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDocument } from "../../../tests/any-document.ts";
import { anyEdit, anyWritten, transactionOf } from "../../../tests/any-edit.ts";
import { blank, bold, doc, p, table } from "../../../tests/paper.ts";
import { contentHash } from "../content-hash.ts";
import { parseDocument } from "../schema.ts";
import { suggestionsOf } from "./list-suggestions.ts";
import { markComparison } from "./mark-comparison.ts";
import { accepted, unsuggested } from "./settle.ts";

const who = { id: "c", author: "", name: "李科长", at: 1 };

function expectExact(before: Node, after: Node): Node {
  const marked = markComparison(before, after, who);
  marked.check();
  expect(contentHash(accepted(marked))).toBe(contentHash(after));
  expect(contentHash(unsuggested(marked))).toBe(contentHash(before));
  return marked;
}

const changes = (before: Node, after: Node) =>
  suggestionsOf(expectExact(before, after)).map(({ id, added, removed }) => [id, removed, added]);

test("by words, as a person would mark it", () => {
  const before = doc(p("title", "总结"), p("body", "全年开展学习12次，教育党员300人次。"));
  const after = doc(p("title", "总结"), p("body", "全年开展集中学习15次，教育党员300人次。"));
  expect(changes(before, after)).toEqual([
    ["c-1", "", "集中"],
    ["c-2", "12", "15"],
  ]);
});

test("paragraphs come, go and move as wholes", () => {
  const [one, two, three] = [
    "加强理论学习，提高认识。",
    "做好档案管理，定期归档。",
    "抓好作风建设，严明纪律。",
  ];
  const before = doc(p("body", one), p("body", two), p("body", three));
  expect(changes(before, doc(p("body", one), p("body", three)))).toEqual([["c-1", two, ""]]);
  expect(changes(before, doc(p("body", two), p("body", three)))).toEqual([["c-1", one, ""]]);
  expect(changes(before, doc(p("body", three), p("body", one), p("body", two)))).toEqual([
    ["c-1", "", three],
    ["c-2", three, ""],
  ]);
});

test("styles, bold words, blanks and empty lines", () => {
  const before = doc(p("body", "主要做法"), p("body"), p("body", "全年组织集中学习", blank("次数"), "次"));
  const after = doc(
    p("level2", "主要做法"),
    p("body"),
    p("body", "全年组织", bold("集中学习"), blank("场数"), "次"),
  );
  const marked = expectExact(before, after);
  expect(marked.child(0).attrs.restyled).toMatchObject({ style: "body" });
  expect(suggestionsOf(marked)).toHaveLength(2);
});

test("rows and cells of tables; another shape is another table", () => {
  const before = doc(table(["项目", "次数"], ["学习", "12"], ["调研", "3"]));
  const after = doc(table(["项目", "次数"], ["学习", "15"], ["培训", "8"], ["调研", "3"]));
  expect(changes(before, after)).toEqual([
    ["c-1", "12", "15"],
    ["c-2", "", "培训\n8"],
  ]);
  const wider = doc(table(["项目", "次数", "人数"], ["学习", "12", "300"]));
  expect(suggestionsOf(expectExact(before, wider))).toHaveLength(2);
});

test("whatever was changed, and whatever the two are: exact both ways", () => {
  fc.assert(
    fc.property(anyWritten, fc.array(anyEdit, { maxLength: 6 }), (before, edits) => {
      let state = EditorState.create({ doc: before });
      for (const edit of edits) state = state.apply(transactionOf(state, edit) ?? state.tr);
      expectExact(before, state.doc);
    }),
    { numRuns: Number(process.env.RUNS ?? 200) },
  );
  fc.assert(
    fc.property(anyDocument, anyDocument, (one, other) => {
      expectExact(parseDocument(one), parseDocument(other));
    }),
    { numRuns: Number(process.env.RUNS ?? 100) },
  );
});
