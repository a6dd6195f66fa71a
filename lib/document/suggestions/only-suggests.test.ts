import type { Node } from "@tiptap/pm/model";
import { expect, test } from "vitest";
import { blank, doc, p, table } from "../../../tests/paper.ts";
import type { DocumentJson } from "../schema.ts";
import { onlySuggests } from "./only-suggests.ts";

const me = { author: "u1", name: "李科长" };
const who = (id = "mine") => ({ id, ...me, at: 1 });
const other = (id = "theirs") => ({ id, author: "u2", name: "王局长", at: 1 });
const text = (words: string, ...marks: object[]): DocumentJson => ({
  ...{ type: "text", text: words },
  marks: marks as { type: string }[],
});
const mark = (type: string, attrs: object = who()) => ({ type, attrs });
const said = (node: DocumentJson, attrs: object): DocumentJson => ({
  ...node,
  attrs: { ...node.attrs, ...attrs },
});
const comes = { ...who(), kind: "insertion" };
const goes = { ...who(), kind: "deletion" };
const theirs = { ...other(), kind: "insertion" };
const carried = (decision: string | null) =>
  mark("carriedOver", { kind: "count", from: "十次", year: 2025, decision });

const before = [
  p("level1", "学习"),
  p("body", "全年学习十次。"),
  p("body", text("先有的", mark("insertion", other())), "话。"),
];
const [head, body, last] = before as [DocumentJson, DocumentJson, DocumentJson];
const blocks = (content: DocumentJson[]): readonly Node[] => doc(...content).children;

test.each<[string, DocumentJson[]]>([
  ["nothing", before],
  [
    "words that come in and go",
    [
      head,
      p("body", "全年学习", text("十", mark("deletion")), text("十二", mark("insertion")), "次。"),
      last,
    ],
  ],
  ["a comment on them", [head, p("body", text("全年", mark("comment", { id: "c" })), "学习十次。"), last]],
  ["a new paragraph", [head, body, said(p("body", "新的。"), { suggested: comes }), last]],
  ["a paragraph that goes", [head, said(body, { suggested: goes }), last]],
  ["all of it going", before.map((block) => said(block, { suggested: goes }))],
  ["a new paragraph before all", [said(p("body", "新的。"), { suggested: comes }), ...before]],
  ["a new table", [head, body, said(table(["一", "二"]), { suggested: comes }), last]],
  [
    "a paragraph cut in two",
    [head, p("body", "全年学习"), said(p("body", "十次。"), { split: comes }), last],
  ],
  ["two that become one", [head, said(body, { split: goes }), last]],
  [
    "another style, with the id that a heading gets",
    [head, said(body, { style: "level1", id: "new", restyled: { ...who(), style: "body" } }), last],
  ],
  [
    "what another suggested withdrawn in part",
    [head, body, p("body", text("先", mark("insertion", other())), "话。")],
  ],
  [
    "a new word within what another suggested",
    [
      ...[head, body],
      p(
        "body",
        text("先", mark("insertion", other())),
        text("前", mark("insertion")),
        text("有的", mark("insertion", other())),
        "话。",
      ),
    ],
  ],
  [
    "what another suggested going again",
    [head, body, p("body", text("先有的", mark("insertion", other()), mark("deletion")), "话。")],
  ],
])("%s is no more than a suggestion", (_, content) => {
  expect(onlySuggests(blocks(before), blocks(content), me)).toBe(true);
});

test.each<[string, DocumentJson]>([
  ["a paragraph", p("body", text("新的", mark("insertion")))],
  ["a heading", { ...p("level2", text("新的", mark("insertion"))) }],
  ["an empty paragraph", p("body")],
])("%s that comes in is no more than a suggestion where it is looked at alone", (_, block) => {
  const coming = said(block, { suggested: comes });
  expect(onlySuggests([], blocks([coming]), me)).toBe(true);
  expect(onlySuggests(blocks([last]), blocks([coming, last]), me)).toBe(true);
});

test.each<[string, DocumentJson[]]>([
  ["a word more", [head, p("body", "全年学习十二次。"), last]],
  ["a word less", [head, p("body", "全年学习。"), last]],
  ["a paragraph less", [head, last]],
  ["a paragraph more", [head, body, p("body", "新的。"), last]],
  ["nothing left", [p("body")]],
  ["another order", [body, head, last]],
  ["bold words", [head, p("body", text("全年", { type: "bold" }), "学习十次。"), last]],
  [
    "words of no suggestion in a paragraph that comes in",
    [said(p("body", "不留痕的", text("字", mark("insertion"))), { suggested: comes }), head, body, last],
  ],
  ["another style", [head, said(body, { style: "level2" }), last]],
  ["a section under another id", [said(head, { id: "other" }), body, last].map((block) => block)],
  ["a paragraph cut in two", [head, p("body", "全年学习"), p("body", "十次。"), last]],
  ["a blank", [head, p("body", "全年学习十次。", blank("几次")), last]],
  ["a suggestion of another taken up", [head, body, p("body", "先有的话。")]],
  [
    "words in the name of another",
    [head, p("body", "全年学习十次", text("整", mark("insertion", other("new"))), "。"), last],
  ],
  [
    "more words under a suggestion of another",
    [head, body, p("body", text("先有没有的", mark("insertion", other())), "话。")],
  ],
  [
    "own words under the id of another",
    [head, p("body", "全年学习十次", text("整", mark("insertion", who("theirs"))), "。"), last],
  ],
  [
    "a deletion in the name of another",
    [head, p("body", "全年学习", text("十次", mark("deletion", other())), "。"), last],
  ],
  [
    "a paragraph in the name of another",
    [head, body, said(p("body", "新的。"), { suggested: theirs }), last],
  ],
  [
    "a style that lies about what it was",
    [head, said(body, { style: "level2", restyled: { ...who(), style: "level3" } }), last],
  ],
])("%s is more", (_, content) => {
  const old = blocks([said(head, { id: "h" }), body, last]);
  const now = content.map((block) => (block === head ? said(head, { id: "h" }) : block));
  expect(onlySuggests(old, blocks(now), me)).toBe(false);
});

test("looking at carried-over words is no change of what they say; saying that they were others is", () => {
  const words = (decision: string | null, said = "十次") =>
    blocks([p("body", "全年学习", text(said, carried(decision)), "。")]);
  expect(onlySuggests(words(null), words("kept"), me)).toBe(true);
  expect(onlySuggests(words(null), words("changed", "十二次"), me)).toBe(false);
});

test("a heading that was only suggested may lose its id when that is undone; a real one may not", () => {
  const restyled = { ...who(), style: "body" };
  const suggested = blocks([said(body, { style: "level1", id: "new", restyled })]);
  expect(onlySuggests(suggested, blocks([body]), me)).toBe(true);
  const back = blocks([said(body, { id: "new" })]);
  expect(onlySuggests(back, blocks([body]), me)).toBe(true);
  const real = (id: string | null) => blocks([said(head, { id })]);
  expect(onlySuggests(real("old"), real("new"), me)).toBe(false);
  expect(onlySuggests(real("old"), real(null), me)).toBe(false);
});

test("another picture instead of one is no suggestion", () => {
  const picture = (id: string) =>
    blocks([{ type: "image", attrs: { id, width: 100, height: 50, alt: "合影" } }]);
  expect(onlySuggests(picture("one"), picture("one"), me)).toBe(true);
  expect(onlySuggests(picture("one"), picture("other"), me)).toBe(false);
});
