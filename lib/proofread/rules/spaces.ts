import { han } from "../han.ts";
import { type Matched, matches } from "../matches.ts";
import type { Found, Rule } from "../rule.ts";
import { isNumberable } from "../typed-numbers.ts";
import { writtenText } from "../written-text.ts";

const indent = /^[ \u3000\u00a0\t]+(?=\S)/g;
const between = new RegExp(
  `(?<=${han}|[，。；：、！？])[ \\u3000\\u00a0]+(?=${han}|[，。；：、！？）》”])|(?<=[（《“])[ \\u3000]+(?=${han})`,
  "g",
);
const quoted = /[《“‘「『][^《》“”‘’「」『』]*[》”’」』]/g;

/** Spaces between Chinese characters and before paragraphs: Chinese text has none. */
export const spaces: Rule = {
  id: "spaces",
  group: "punctuation",
  level: "hint",
  mechanical: true,
  examples: {
    bad: [
      { text: "今年以来，我 局狠抓 ，落实。", found: [" ", " "], fixed: "今年以来，我局狠抓，落实。" },
      { text: "　　今年以来，我局狠抓落实。", found: ["　　"], fixed: "今年以来，我局狠抓落实。" },
      { text: "（ 区）参加，　结束。", found: [" ", "　"], fixed: "（区）参加，结束。" },
    ],
    good: [
      { text: "举办“不忘初心 争做模范”比赛，发表《阳光下的教育 让生命多姿多彩》。" },
      { text: "发稿 12 篇，AI 教育。\n# 江州市教育局 工作总结\n| 张 三 |\n\\三、 加强学习" },
      { text: "单位 姓名 职务" },
    ],
  },
  each(paragraph) {
    const text = writtenText(paragraph);
    if (!isNumberable(paragraph)) return [];
    const names = matches(text, quoted);
    const isProse = /[，。；]/.test(text);
    const gaps = matches(text, between).filter(
      (gap) => isProse && !names.some(({ from, to }) => gap.from > from && gap.to < to),
    );
    const found = ({ from, to }: Matched): Found => ({ paragraph: paragraph.index, from, to, fix: "" });
    const indents = matches(text, indent).map((each) => ({ ...found(each), reason: "indent" }));
    return [...indents, ...gaps.map(found)];
  },
};
