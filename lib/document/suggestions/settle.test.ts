import type { Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { blank, doc, p, table } from "../../../tests/paper.ts";
import type { DocumentJson } from "../schema.ts";
import { suggestionsOf } from "./list-suggestions.ts";
import { accepted, settle, unsuggested } from "./settle.ts";

const who = (id = "s1") => ({ id, author: "u1", name: "李科长", at: 1 });
const text = (words: string, ...marks: object[]): DocumentJson => ({
  ...{ type: "text", text: words },
  marks: marks as { type: string }[],
});
const insertion = (id?: string) => ({ type: "insertion", attrs: who(id) });
const deletion = (id?: string) => ({ type: "deletion", attrs: who(id) });
const said = (node: DocumentJson, attrs: object): DocumentJson => ({
  ...node,
  attrs: { ...node.attrs, ...attrs },
});
const comes = (id?: string) => ({ ...who(id), kind: "insertion" as const });
const goes = (id?: string) => ({ ...who(id), kind: "deletion" as const });
const read = (node: Node) =>
  node.children.map((block) => `${block.attrs.style ?? block.type.name}:${block.textContent}`);

const suggested = doc(
  p("title", "总结"),
  p("body", "开展", text("十", deletion()), text("十二", insertion()), "次学习。"),
  said(p("body", "新的一段。"), { suggested: comes("s2") }),
  said(p("level2", "旧的一段。"), { suggested: goes("s3") }),
  p("body", "前半句，"),
  said(p("body", "后半句。"), { split: comes("s4") }),
  said(p("level2", "标题"), { restyled: { ...who("s5"), style: "body" } }),
);

test("accepted: what is new stays, what goes is gone", () => {
  expect(read(accepted(suggested))).toEqual([
    ...[
      "title:总结",
      "body:开展十二次学习。",
      "body:新的一段。",
      "body:前半句，",
      "body:后半句。",
      "level2:标题",
    ],
  ]);
});

test("rejected: as it was before", () => {
  expect(read(unsuggested(suggested))).toEqual([
    ...["title:总结", "body:开展十次学习。", "level2:旧的一段。", "body:前半句，后半句。", "body:标题"],
  ]);
});

test("some of them: the others stay suggested", () => {
  const left = settle(suggested, "accept", (id) => id === "s1");
  expect(suggestionsOf(left).map(({ id }) => id)).toEqual(["s2", "s3", "s4", "s5"]);
  expect(left.child(1).textContent).toBe("开展十二次学习。");
});

test("the list says what each one does", () => {
  expect(suggestionsOf(suggested)).toMatchObject([
    { id: "s1", added: "十二", removed: "十", name: "李科长" },
    { id: "s2", added: "新的一段。" },
    { id: "s3", removed: "旧的一段。" },
    { id: "s4", breaksAdded: 1 },
    { id: "s5", restyled: { from: "body", to: "level2" } },
  ]);
});

test("one inserted what another deletes", () => {
  const both = doc(p("body", "甲", text("乙", insertion("a"), deletion("b")), "丙"));
  const after = (...verdicts: ["accept" | "reject", string][]) =>
    verdicts.reduce((node, [verdict, id]) => settle(node, verdict, (each) => each === id), both).textContent;
  expect(after(["accept", "a"], ["reject", "b"])).toBe("甲乙丙");
  expect(after(["accept", "a"], ["accept", "b"])).toBe("甲丙");
  expect(after(["reject", "a"], ["reject", "b"])).toBe("甲丙");
});

test("whole paragraphs go first, then paragraphs are joined to what is left before them", () => {
  const given = doc(
    p("body", "前"),
    said(p("level2", "中间"), { suggested: goes("a") }),
    said(p("body", "后"), { split: goes("b") }),
  );
  expect(read(accepted(given))).toEqual(["body:前后"]);
  expect(read(settle(given, "accept", (id) => id === "a"))).toEqual(["body:前", "body:后"]);
  const joined = settle(given, "accept", (id) => id === "b");
  expect(read(joined)).toEqual(["body:前", "level2:中间后"]);
  expect(read(accepted(joined))).toEqual(["body:前后"]);
});

test("words that another writes in a paragraph that goes stay", () => {
  const given = doc(
    p("body", "前"),
    said(p("body", text("旧", deletion("a")), text("新", insertion("b"))), { suggested: goes("a") }),
  );
  expect(read(settle(given, "accept", (id) => id === "a"))).toEqual(["body:前新"]);
  expect(read(accepted(given))).toEqual(["body:前新"]);
  expect(read(accepted(doc(p("body", "前"), said(p("body", "旧"), { suggested: goes("a") }))))).toEqual([
    "body:前",
  ]);
});

test("a style on top of a style, and a deletion on top of an insertion, are two suggestions", () => {
  const under = { ...who("a"), style: "body" };
  const styled = doc(said(p("level2", "一"), { restyled: { ...who("b"), style: "level1", under } }));
  const style = (verdict: "accept" | "reject", id: string) =>
    settle(styled, verdict, (each) => each === id).child(0).attrs;
  expect(style("reject", "b")).toMatchObject({ style: "level1", restyled: { id: "a", style: "body" } });
  expect(style("accept", "b")).toMatchObject({ style: "level2", restyled: null });
  expect(style("reject", "a")).toMatchObject({ style: "level2", restyled: { id: "b", style: "body" } });
  const both = { ...goes("b"), inserted: who("a") };
  const atom = doc(p("body", "共", said(blank("次数"), { suggested: both }), "次"));
  expect(
    settle(atom, "reject", (id) => id === "b")
      .child(0)
      .child(1).attrs.suggested,
  ).toEqual(comes("a"));
  expect(settle(atom, "reject", (id) => id === "a").child(0).childCount).toBe(1);
  expect(suggestionsOf(atom)).toMatchObject([
    { id: "b", removed: "【次数】" },
    { id: "a", added: "【次数】" },
  ]);
});

test("atoms, rows and tables come and go, and nothing that must hold something is left empty", () => {
  const atoms = doc(p("body", "共", said(blank("次数"), { suggested: goes() }), "次"));
  expect(accepted(atoms).child(0).childCount).toBe(1);
  const rows = table(["一"], ["二"]);
  rows.content![1] = said(rows.content![1]!, { suggested: comes() });
  expect(unsuggested(doc(rows)).child(0).childCount).toBe(1);
  rows.content![0] = said(rows.content![0]!, { suggested: comes() });
  expect(read(unsuggested(doc(rows)))).toEqual(["body:"]);
  expect(read(accepted(doc(said(p("body", "全部"), { suggested: goes() }))))).toEqual(["body:"]);
});

test("a document without suggestions is the same document", () => {
  const plain = doc(p("title", "总结"), p("body", "正文。"));
  expect(accepted(plain)).toBe(plain);
});

const pieces = fc.array(
  fc.record({
    words: fc.string({ minLength: 1, maxLength: 4 }),
    comes: fc.option(fc.constantFrom("a", "b"), { nil: undefined }),
    goes: fc.option(fc.constantFrom("c", "d"), { nil: undefined }),
  }),
  { maxLength: 5 },
);
const blocks = fc.array(
  fc.record({
    pieces,
    whole: fc.constantFrom(null, comes("e"), goes("f")),
    split: fc.constantFrom(null, comes("g"), goes("h")),
  }),
  { minLength: 1, maxLength: 6 },
);
const anyDocument = blocks.map((all) =>
  doc(
    ...all.map(({ pieces, whole, split }) =>
      said(
        p(
          "body",
          ...pieces.map(({ words, comes, goes }) =>
            text(words, ...(comes ? [insertion(comes)] : []), ...(goes ? [deletion(goes)] : [])),
          ),
        ),
        { suggested: whole, split },
      ),
    ),
  ),
);

test("whatever is decided one by one, in any order, leaves nothing open and a sound document", () => {
  fc.assert(
    fc.property(anyDocument, fc.func(fc.boolean()), fc.boolean(), (given, decide, backwards) => {
      const ids = suggestionsOf(given).map(({ id }) => id);
      let left = given;
      for (const id of backwards ? ids.reverse() : ids)
        left = settle(left, decide(id) ? "accept" : "reject", (each) => each === id);
      left.check();
      expect(suggestionsOf(left)).toEqual([]);
    }),
  );
});
