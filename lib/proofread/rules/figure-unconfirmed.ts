import type { Rule } from "../rule.ts";

/** Figures whose value nobody has confirmed: they print as their name. */
export const figureUnconfirmed: Rule = {
  id: "figure-unconfirmed",
  group: "left-over",
  level: "error",
  examples: {
    bad: [{ text: "全年集中学习{{=}}，发稿{{=36篇}}。", found: ["【次数】"] }],
    good: [{ text: "全年集中学习{{=12次}}。" }],
  },
  each: ({ index, text, spans }) =>
    spans
      .filter(({ kind, at }) => kind === "figure" && text[at] === "【")
      .map(({ at, length }) => ({ paragraph: index, from: at, to: at + length })),
};
