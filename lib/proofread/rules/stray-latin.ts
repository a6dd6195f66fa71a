import { findIn } from "../find-in.ts";
import { han } from "../han.ts";
import type { Rule } from "../rule.ts";

const words =
  "and|or|the|of|to|in|is|for|with|by|on|at|as|from|but|not|are|was|be|this|that|an|also|we|our|its|has|have|will|into|about|through|which|between|their|they";
const stray = new RegExp(
  `(?<=(?:${han}|[，。；：、！？》”）])\\s*)(?<![A-Za-z\\d])(?:${words})(?![A-Za-z\\d])(?=\\s*(?:${han}|[，。；：、《“（]))`,
  "g",
);

/** An English word between Chinese ones that a program or a translation has left. */
export const strayLatin: Rule = {
  id: "stray-latin",
  group: "punctuation",
  level: "warning",
  examples: {
    bad: [
      { text: "学习新时代思想 and 系列讲话精神。", found: ["and"] },
      { text: "加强学校or家庭的配合，写好the总结。", found: ["or", "the"] },
    ],
    good: [
      { text: "教育正在迈进e时代，QQ群和A类、B类学校，5G网络，Made in China活动。" },
      { text: "举办“Love and Peace”音乐会，开展AI教育，观看PPT。" },
      { text: "a类学校、A区，坐标a点。" },
    ],
  },
  each: (paragraph) => findIn(paragraph, stray),
};
