import { levelOf } from "../../document/numbering.ts";
import type { Rule } from "../rule.ts";

const numeral = "[0-9０-９一二三四五六七八九十]{1,3}";
const numberAlone = new RegExp(
  `^[>＞*+-]*\\s*(?:${numeral}\\s*[、．.]|[（(]${numeral}[）)]|[\\u2460-\\u2473])$`,
);

/** A number with no words after it. */
export const emptyItem: Rule = {
  id: "empty-item",
  group: "left-over",
  level: "error",
  examples: {
    bad: [
      { text: "- 1.\n- 2.加强思想政治研究。", found: ["- 1."] },
      { text: "一、加强学习\n\\（三）\n1.", found: ["（三）", ""] },
    ],
    good: [{ text: "一、加强学习\n1.抓实中心组学习。" }, { text: "| 1. | 学习 |" }, { text: "" }],
  },
  each({ index, text, style, inTable }) {
    const words = text.trim();
    const empty = levelOf(style) === null ? numberAlone.test(words) : words === "";
    return empty && !inTable ? [{ paragraph: index, from: 0, to: text.length }] : [];
  },
};
