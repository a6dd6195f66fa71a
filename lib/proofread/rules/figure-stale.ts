import type { Rule } from "../rule.ts";

/** Figures that say something else than the records do now. */
export const figureStale: Rule = {
  id: "figure-stale",
  group: "left-over",
  level: "warning",
  examples: {
    bad: [
      { text: "全年。\n学习{{=12次}}，发稿{{=36篇}}。", found: ["36篇"], context: { staleFigures: ["1:8"] } },
    ],
    good: [{ text: "学习{{=12次}}。" }, { text: "学习12次。", context: { staleFigures: ["0:2", "5:0"] } }],
  },
  whole: ({ paragraphs }, { staleFigures }) =>
    staleFigures.flatMap((place) => {
      const [index = -1, offset = -1] = place.split(":").map(Number);
      const figure = paragraphs[index]?.spans.find(({ kind, at }) => kind === "figure" && at === offset);
      return figure ? [{ paragraph: index, from: offset, to: offset + figure.length }] : [];
    }),
};
