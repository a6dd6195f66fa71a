import type { Rule } from "../rule.ts";

/** Blanks of a template that nobody has filled. */
export const blankLeft: Rule = {
  id: "blank-left",
  group: "left-over",
  level: "error",
  examples: {
    bad: [{ text: "全年集中学习{{次数}}次，参学率{{参学率}}。", found: ["【次数】", "【参学率】"] }],
    good: [{ text: "全年集中学习12次，学习《【第二版】手册》。" }, { text: "全年集中学习{{=12次}}。" }],
  },
  each: ({ index, spans }) =>
    spans
      .filter(({ kind }) => kind === "blank")
      .map(({ at, length }) => ({ paragraph: index, from: at, to: at + length })),
};
