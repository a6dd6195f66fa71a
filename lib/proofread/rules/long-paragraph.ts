import type { Rule } from "../rule.ts";
import { isNumberable } from "../typed-numbers.ts";

const longest = 600;

/** Paragraphs of more than 600 characters, which nobody reads to the end. */
export const longParagraph: Rule = {
  id: "long-paragraph",
  group: "structure",
  level: "hint",
  examples: {
    bad: [{ text: `全年工作总结，${"抓落实。".repeat(150)}`, found: ["全年工作总结"] }],
    good: [{ text: "抓落实。".repeat(150) }],
  },
  each(paragraph) {
    const { index, text } = paragraph;
    const characters = text.replace(/\s/g, "").length;
    if (characters <= longest || !isNumberable(paragraph)) return [];
    const to = /^[^，。；：、！？]{1,20}/.exec(text)?.[0].length ?? 1;
    return [{ paragraph: index, from: 0, to, values: { n: characters } }];
  },
};
