import { findIn } from "../find-in.ts";
import type { Rule } from "../rule.ts";

const mark = /^\s*(?:(?:[>＞]\s*)+|[-*+] +(?!\d{1,2}[.、．]?\s*$)|#{1,6} +)/g;

/** Marks of quotations, lists and headings that a page or another program wrote at the beginning of a paragraph. */
export const webMark: Rule = {
  id: "web-mark",
  group: "left-over",
  level: "warning",
  mechanical: true,
  examples: {
    bad: [
      { text: ">一、加强理论学习", found: [">"], fixed: "\\一、加强理论学习" },
      {
        text: "- 2.加强研究。\n## 三、加强宣传",
        found: ["- ", "## "],
        fixed: "\\2.加强研究。\n\\三、加强宣传",
      },
    ],
    good: [{ text: "——在全市教育大会上的讲话" }, { text: "- 1.\n-3度的冬天。" }],
  },
  each: (paragraph) => (paragraph.inTable ? [] : findIn(paragraph, mark, () => "")),
};
