import { expect, test } from "vitest";
import { cell, doc, figure, p, table } from "../../../tests/paper.ts";
import { unlinkedIn } from "./unlinked.ts";

const carried = (text: string, kind: string) => ({
  ...{ type: "text", text },
  marks: [{ type: "carriedOver", attrs: { kind, from: text, year: 2025, decision: null } }],
});

const paper = doc(
  p("title", "2026年度总结12次"),
  p(
    "body",
    "全年学习",
    figure("13次"),
    "，研讨5次，",
    carried("两批", "count"),
    "，",
    carried("陆某某", "person"),
    "。",
  ),
  table([{ ...cell(""), content: [p("body", "满意度98.71%")] }]),
  p("date", "2026年12月20日"),
);

test("numbers that are words are found where they stand, those that were carried over as they were marked", () => {
  const found = unlinkedIn(paper);
  expect(found.map(({ words }) => words)).toEqual(["5次", "两批", "98.71%"]);
  for (const { start, end, words, paragraph } of found) {
    expect(paper.textBetween(start, end)).toBe(words);
    expect(paragraph.text.slice(start - paragraph.start, end - paragraph.start)).toBe(words);
  }
});
