import { matches } from "../matches.ts";
import type { Rule } from "../rule.ts";

/** 年 twice, except before what begins with it: 年终, 年度, 年轻, 年年. */
const pattern =
  /(?<=\d{4}|20[\dXx×_＿*]{1,2}|[Xx×＊*_＿]{2,4}|[〇○零一二三四五六七八九]{4}|[今去明本全])年年(?![终底初末中度会报检鉴审均级内间轮代份假薪费产收平增龄轻画货味夜关节前后富纪幼长老青少限考评满销用接培人复岁来年例糕有])/g;

/** A year that is followed by the word for year twice. */
export const doubledYear: Rule = {
  id: "doubled-year",
  group: "time",
  level: "error",
  mechanical: true,
  examples: {
    bad: [
      { text: "XX年年，在区委的领导下。", found: ["年年"], fixed: "XX年，在区委的领导下。" },
      { text: "我们下发了XX年年“主题年”方案。", found: ["年年"], fixed: "我们下发了XX年“主题年”方案。" },
      { text: "2026年年宣传思想工作总结", found: ["年年"], fixed: "2026年宣传思想工作总结" },
      { text: "今年年我局开展活动。", found: ["年年"], fixed: "今年我局开展活动。" },
    ],
    good: [
      { text: "年年有余，年年岁岁花相似，2026年年终、2026年年底、2026年年度考核。" },
      { text: "学校年年获奖，今年年初部署，2026年年轻教师培训。" },
      { text: "二〇二六年年会，XX年年均增长。" },
    ],
  },
  each: ({ index, text }) =>
    matches(text, pattern).map(({ from, to }) => ({ paragraph: index, from, to, fix: "年" })),
};
