import { han } from "../han.ts";
import { matches } from "../matches.ts";
import type { Found, Rule } from "../rule.ts";
import { writtenText } from "../written-text.ts";

// Not where the second one begins a longer word: 行政区行政区域, 中心中心组, 第一中学中学生.
const doubled = new RegExp(
  `(${han}{2,6})\\1(?![生师部厅局组校会域书主长员节资区县市省团队处科室院所站馆园班])`,
  "g",
);
/** What Chinese doubles on purpose: 一项一项, 多次多次, 研究研究, 太多太多, 说着说着. */
const meant =
  /^(?:[每各几多很非十太大成逐慢轻好哈千]|(?:研究|讨论|学习|了解|商量|锻炼|调整|考虑|休息|打扫|检查|收拾|整理|介绍|交流|比较|熟悉|体验|感受|试验|尝试|如何))|一|着$/;

/** A word of two or more characters that stands twice in a row: 培训培训. */
export const wordTwice: Rule = {
  id: "word-twice",
  group: "repetition",
  level: "warning",
  examples: {
    bad: [
      {
        text: "开展任职资格培训培训和教师教师活动。",
        found: ["培训培训", "教师教师"],
        fixed: "开展任职资格培训和教师活动。",
      },
      { text: "推行全员聘用全员聘用制。", found: ["全员聘用全员聘用"], fixed: "推行全员聘用制。" },
    ],
    good: [
      { text: "一项一项抓落实，一件一件见成效，大家商量商量，逐校逐校检查，实实在在、方方面面。" },
      { text: "年年有新招，人人参与，多次多次强调，太多太多的感动，聊着聊着有了办法，一车一车地运。" },
      { text: "绘制行政区行政区域图，培训中心中心组学习，第一中学中学生参加。" },
    ],
  },
  each: (paragraph) =>
    matches(writtenText(paragraph), doubled)
      .filter(({ groups: [word = ""] }) => !meant.test(word))
      .map(({ from, to, groups: [fix = ""] }): Found => ({ paragraph: paragraph.index, from, to, fix })),
};
