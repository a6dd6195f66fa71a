import { Transform } from "@tiptap/pm/transform";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeDocument } from "../../tests/builders.ts";
import { placesOfThreads, secondPlaces, wordsAt } from "./comments-of.ts";
import { documentSchema, parseDocument } from "./schema.ts";

const doc = parseDocument(makeDocument(["组织全体干部学习。", "开展主题教育。"]));
const mark = (id: string) => documentSchema.mark("comment", { id });
const commented = (...marks: [id: string, from: number, to: number][]) =>
  marks.reduce((tr, [id, from, to]) => tr.addMark(from, to, mark(id)), new Transform(doc)).doc;
const said = (node: typeof doc) =>
  [...placesOfThreads(node)].map(([id, { start, end, ranges }]) => [
    id,
    ranges.map(({ from, to }) => node.textBetween(from, to)).join("|"),
    ranges[0]?.from === start && ranges.at(-1)?.to === end,
  ]);
const at = (words: string) => {
  let found = 0;
  doc.descendants((node, pos) => {
    const index = node.text?.indexOf(words) ?? -1;
    if (index >= 0) found = pos + index;
  });
  return found;
};
const [cadres, study, theme] = [at("全体干部"), at("学习"), at("主题")];

describe("places of threads", () => {
  test("there are none in a text without comments", () => expect(said(doc)).toEqual([]));

  test("stand in the order of the text, also where they overlap", () => {
    const both = commented(
      ["late", theme, theme + 2],
      ["b", cadres + 2, study + 2],
      ["a", cadres, cadres + 4],
    );
    expect(said(both)).toEqual([
      ["a", "全体干部", true],
      ["b", "干部学习", true],
      ["late", "主题", true],
    ]);
  });

  test("are one for words in two paragraphs, or with other words in between", () => {
    expect(said(commented(["a", study, theme + 2]))).toEqual([["a", "学习。|开展主题", true]]);
    const inserted = new Transform(commented(["a", cadres, cadres + 4])).insert(
      cadres + 2,
      documentSchema.text("的"),
    );
    expect(said(inserted.doc)).toEqual([["a", "全体|干部", true]]);
  });

  test("are one piece where other marks cut the words", () => {
    const bold = new Transform(commented(["a", cadres, cadres + 4]));
    bold.addMark(cadres + 1, cadres + 2, documentSchema.mark("bold"));
    expect(said(bold.doc)).toEqual([["a", "全体干部", true]]);
  });

  test("are gone with the words, and stay when a paragraph is split there", () => {
    const start = commented(["a", cadres, cadres + 4]);
    expect(said(new Transform(start).delete(cadres, cadres + 4).doc)).toEqual([]);
    const split = new Transform(start).split(cadres + 2);
    expect(said(split.doc)).toEqual([["a", "全体|干部", true]]);
    expect(said(split.join(cadres + 3).doc)).toEqual([["a", "全体干部", true]]);
  });
});

test("the place of a thread is the least moved one, the others are second places", () => {
  const moved = (id: string, times: number) => documentSchema.mark("comment", { id, moved: times });
  const tr = new Transform(commented(["b", theme, theme + 2]));
  tr.addMark(cadres, cadres + 2, moved("a", 2.1)).addMark(cadres + 1, study + 2, moved("a", 1.4));
  tr.addMark(study, theme, moved("b", 1.2));
  expect(said(tr.doc)).toEqual([
    ["a", "体干部学习", true],
    ["b", "主题", true],
  ]);
  const second = secondPlaces(tr.doc).map(({ mark, start, end }) => [mark.attrs, start, end]);
  expect(second).toEqual([
    [{ id: "a", moved: 2.1 }, cadres, cadres + 2],
    [{ id: "b", moved: 1.2 }, study, theme],
  ]);
});

test("whatever is marked and deleted, each place says exactly the marked words that are left", () => {
  const size = doc.content.size;
  const range = fc.tuple(fc.integer({ min: 0, max: size }), fc.integer({ min: 0, max: size }));
  const marks = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), range), { maxLength: 6 });
  fc.assert(
    fc.property(marks, range, (marked, [one, other]) => {
      const tr = new Transform(doc);
      for (const [id, [from, to]] of marked) tr.addMark(Math.min(from, to), Math.max(from, to), mark(id));
      tr.deleteRange(Math.min(one, other), Math.max(one, other));
      const expected: Record<string, string> = {};
      tr.doc.descendants((node) => {
        for (const { attrs } of node.marks) expected[attrs.id] = (expected[attrs.id] ?? "") + node.text;
      });
      const found = [...placesOfThreads(tr.doc)].map(([id, { ranges }]) => [
        id,
        ranges.map(({ from, to }) => tr.doc.textBetween(from, to)).join(""),
      ]);
      expect(Object.fromEntries(found)).toEqual(expected);
      const starts = [...placesOfThreads(tr.doc).values()].map(({ start }) => start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }),
  );
});

const paragraph = (text: string) =>
  documentSchema.node("paragraph", null, text ? documentSchema.text(text) : []);

test.each([
  ["组织全体干部学习。", 3, "全体"],
  ["组织全体干部学习。", 0, "组织"],
  ["共12次 ok", 2, "12"],
  ["——", 1, "——"],
  ["", 0, null],
  ["　 ", 1, null],
])("in %j a caret at %i means %j", (text, caret, words) => {
  const found = wordsAt(paragraph(text), caret);
  expect(found && text.slice(found.from, found.to)).toBe(words);
});
