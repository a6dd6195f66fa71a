import { matches } from "../matches.ts";
import type { Rule } from "../rule.ts";

const doubled = /[，、。；：,;:]{2,}|\.。|。\.(?!\.)|[！？][，。；：、]|[！？!?]{4,}/g;
/** What is written by doubling: an ellipsis of full stops, and numbers such as 1.,2. are not Chinese text. */
const meant = /^(。{3,}|,{3,})$/;

/** Marks that stand twice, 。。 or ，，: the stronger one is meant. */
export const doubledMarks: Rule = {
  id: "doubled-marks",
  group: "punctuation",
  level: "warning",
  mechanical: true,
  examples: {
    bad: [
      { text: "大专毕业的占13%。。", found: ["。。"], fixed: "大专毕业的占13%。" },
      {
        text: "抓学习，，促落实；；强队伍，。",
        found: ["，，", "；；", "，。"],
        fixed: "抓学习，促落实；强队伍。",
      },
      {
        text: "好不好？。太好了！，占13.。",
        found: ["？。", "！，", ".。"],
        fixed: "好不好？太好了！占13。",
      },
      { text: "加强领导,，落实责任。", found: [",，"], fixed: "加强领导，落实责任。" },
    ],
    good: [
      { text: "真的吗？！太好了！！" },
      { text: "一是……；二是……。" },
      { text: "详见《计划》（草案）。" },
    ],
  },
  each: ({ index, text }) =>
    matches(text, doubled)
      .filter(({ words }) => !meant.test(words))
      .map(({ from, to, words }) => ({ paragraph: index, from, to, fix: strongest(words) })),
};

/** The mark that ends most, as it is written in Chinese. */
function strongest(marks: string): string {
  const full = marks.replace(/[,;:!?]/g, (mark) => "，；：！？"[",;:!?".indexOf(mark)]!);
  for (const mark of "！？。；：，、") if (full.includes(mark)) return mark;
  return marks;
}
