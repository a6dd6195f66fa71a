import type { Rule } from "../rule.ts";

/** Words carried over from an older summary about which nobody has decided; one finding for a paragraph, at the first. */
export const carriedOverOpen: Rule = {
  id: "carried-over-open",
  group: "left-over",
  level: "warning",
  examples: {
    bad: [{ text: "[[2025年]]，全局集中学习[[12次]]。", found: ["2025年"] }],
    good: [{ text: "2026年，全局集中学习12次。" }],
  },
  each({ index, spans }) {
    const open = spans.filter(({ undecided }) => undecided);
    const [first] = open;
    if (!first) return [];
    return [{ paragraph: index, from: first.at, to: first.at + first.length, values: { n: open.length } }];
  },
};
