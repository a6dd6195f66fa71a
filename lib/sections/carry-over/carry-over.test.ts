import type { Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDocument } from "../../../tests/any-document.ts";
import { blank, bold, lead, lineBreak, link, p, table } from "../../../tests/paper.ts";
import { carriedOf } from "../../document/carried.ts";
import { type DocumentJson, parseDocument } from "../../document/schema.ts";
import { tagWords } from "../cut-words.ts";
import { type CarryOver, carryOver } from "./carry-over.ts";

const options: CarryOver = {
  source: { summaryId: "0198c0de-0000-7000-8000-000000000000", key: "study" },
  from: { periodKind: "year", year: 2025, part: 1 },
  to: { periodKind: "year", year: 2026, part: 1 },
  units: [],
  tag: tagWords,
};

const parse = (content: DocumentJson[]) => parseDocument({ type: "doc", content });
const carry = (...blocks: DocumentJson[]) => parse(carryOver(blocks, options));
const marked = (...blocks: DocumentJson[]) =>
  carriedOf(carry(...blocks)).map(({ kind, text }) => [kind, text]);

test("stale words are marked with what they were, safe years are moved", () => {
  const doc = carry(p("body", "2025年学习13次，比2024年多3次。"));
  expect(doc.textContent).toBe("2026年学习13次，比2024年多3次。");
  expect(
    carriedOf(doc).map(({ kind, from, text, year, decision }) => [kind, from, text, year, decision]),
  ).toEqual([
    ["year", "2025年", "2026年", 2025, null],
    ["count", "13次", "13次", 2025, null],
    ["year", "2024年", "2024年", 2025, null],
    ["count", "3次", "3次", 2025, null],
  ]);
});

test("words that lie across several pieces are marked whole, on top of their other marks", () => {
  const doc = carry(p("level3", lead("20"), bold("25年"), "度培训", link("1", "https://a.cn/"), "3次"));
  expect(doc.textContent).toBe("2026年度培训13次");
  expect(carriedOf(doc).map(({ from, text }) => [from, text])).toEqual([
    ["2025年度", "2026年度"],
    ["13次", "13次"],
  ]);
  const kept = doc
    .child(0)
    .children.map(({ text, marks }) => [text, marks.map(({ type }) => type.name).join(" ")]);
  expect(kept).toEqual([
    ["20", "lead carriedOver"],
    ["26年", "bold carriedOver"],
    ["度", "carriedOver"],
    ["培训", ""],
    ["1", "link carriedOver"],
    ["3次", "carriedOver"],
  ]);
});

test("blanks and line breaks stay where they are, and part words", () => {
  const doc = carry(p("body", "培训", blank("次数"), "次，13", lineBreak, "次，《要", blank("名"), "点》"));
  const kinds = doc.child(0).children.map(({ type }) => type.name);
  expect(kinds).toEqual(["text", "blank", "text", "hardBreak", "text", "blank", "text"]);
  expect(carriedOf(doc)).toEqual([]);
});

test("words in cells are marked, and every paragraph knows its source", () => {
  const doc = carry(p("level1", "学习"), table(["培训", "13次"]));
  expect(carriedOf(doc).map(({ text }) => text)).toEqual(["13次"]);
  const sources: unknown[] = [];
  doc.descendants((node) => {
    if (node.type.name === "paragraph") sources.push(node.attrs.source);
  });
  expect(sources).toEqual(Array(3).fill("0198c0de-0000-7000-8000-000000000000/study"));
});

test("marks of an earlier time are gone", () => {
  const old = { type: "carriedOver", attrs: { kind: "count", from: "12次", year: 2024, decision: "kept" } };
  const text = { type: "text", text: "学习", marks: [{ type: "bold" }, old] };
  expect(marked(p("body", text, "13次"))).toEqual([["count", "13次"]]);
  expect(
    carry(p("body", text))
      .child(0)
      .child(0)
      .marks.map(({ type }) => type.name),
  ).toEqual(["bold"]);
});

test("of any document the text is the same but for moved years, and it still fits the schema", () => {
  const words = fc.constantFrom("2025年", "2025年度", "学习", "13次", "，", "《要点》", "第九届", "自", "\n");
  const piece = fc.tuple(
    words,
    fc.constantFrom(bold, lead, (text: string) => ({ type: "text", text })),
  );
  const paragraph = fc
    .array(piece, { maxLength: 12 })
    .map((pieces) => p("body", ...pieces.map(([text, make]) => make(text))));
  const documents = fc.oneof(
    anyDocument.map(({ content }) => content!),
    fc.array(paragraph, { minLength: 1 }),
  );
  fc.assert(
    fc.property(documents, (blocks) => {
      const after = carry(...blocks);
      const moved = carriedOf(after).filter(({ from, text }) => from !== text);
      for (const { text } of moved) expect(text).toMatch(/^2026年度?$/);
      expect(lettersOf(after, moved)).toEqual(lettersOf(parse(blocks), moved));
    }),
  );
});

/** The characters of a document by their positions, without those in some places. */
function lettersOf(doc: Node, without: { start: number; end: number }[]): [at: number, letter: string][] {
  const letters: [number, string][] = [];
  doc.descendants((node, pos) => {
    for (const [index, letter] of (node.text ?? "").split("").entries()) letters.push([pos + index, letter]);
  });
  return letters.filter(([at]) => !without.some(({ start, end }) => start <= at && at < end));
}
