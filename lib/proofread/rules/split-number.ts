import { findIn } from "../find-in.ts";
import { han } from "../han.ts";
import type { Rule } from "../rule.ts";

const split = new RegExp(
  `(?<=(?:${han}|[，。；：、“（《—]|^)\\s?)\\d{1,4}(?:[ \\u3000]+\\d{1,4})+(?=(?:\\s?${han}|[，。；：、”）》%％]))`,
  "g",
);

/** A gap inside a number: a sign was lost, or the space is one too many. */
export const splitNumber: Rule = {
  id: "split-number",
  group: "punctuation",
  level: "warning",
  examples: {
    bad: [
      { text: "采用1 1模式宣传。", found: ["1 1"] },
      { text: "2 0 2 6年，共发稿1 2篇。", found: ["2 0 2 6", "1 2"] },
    ],
    good: [{ text: "2026年 12月，热线0571 88886666，占 12 %，共 36 篇。" }, { text: "| 12 36 |" }],
  },
  each: (paragraph) =>
    paragraph.inTable
      ? []
      : findIn(paragraph, split).filter(({ from, to }) => !isPhone(paragraph.text.slice(from, to))),
};

/** Telephone numbers and account numbers are written in groups. */
function isPhone(words: string): boolean {
  return words.replace(/\D/g, "").length >= 7;
}
