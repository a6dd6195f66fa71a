import { matches } from "../matches.ts";
import type { Rule } from "../rule.ts";

const number = "(?:\\d[\\d.,]{0,14}|[一二两三四五六七八九十百千]{1,9}|数[十百千万])";
const measure =
  "(?:人次|课时|万元|平方米|公里|[人名位个所家项场次篇条件份期册本套台间户元亩支批节门类幅首部辆起例])";

const pattern = new RegExp(
  [
    "(?<few>数[十百千万]{1,2})(?<more>[余多])(?=[\\p{Script=Han}])",
    `(?<![最附靠临亲贴远邻])近${number}[万亿]?[余多来][万亿]?(?=${measure})`,
    `(?<![节预合公签契条大])约${number}[万亿]?[余多来][万亿]?(?=${measure})`,
    `(?:大约|将近|接近)${number}[万亿]?[余多来][万亿]?(?=${measure})`,
    `(?:(?<![节预合公签契条])约|将近|(?<![最附靠临亲贴远邻])近)${number}[万亿]?${measure}(?:左右|上下|以上)`,
    `(?:超过|逾|不少于|不低于|至少)${number}[万亿]?[余多]?[万亿]?${measure}(?:以上|左右|上下)`,
    `${number}[万亿]?[余多来][万亿]?${measure}(?:左右|上下)`,
  ].join("|"),
  "gu",
);

/** A number that is said to be only nearly so twice: 数十余名, 近70余次, 约20人左右. */
export const doubleApproximation: Rule = {
  id: "double-approximation",
  group: "numbers",
  level: "warning",
  examples: {
    bad: [
      { text: "由数十余名优秀人才组成。", found: ["数十余"], fixed: "由数十名优秀人才组成。" },
      { text: "各级网络媒体近70余次。", found: ["近70余"] },
      { text: "参加活动约20多人。", found: ["约20多"] },
      { text: "培训教师约300人左右。", found: ["约300人左右"] },
      { text: "刊发稿件不少于50篇以上。", found: ["不少于50篇以上"] },
      { text: "参加者20余人左右。", found: ["20余人左右"] },
      { text: "投入近20多万元。", found: ["近20多万"] },
      { text: "参与学生近2.1万余人次。", found: ["近2.1万余"] },
    ],
    good: [
      { text: "由数十名优秀人才组成。" },
      { text: "各级网络媒体70余次，近70次，约20人，20人左右，50篇以上。" },
      { text: "近二十余年来，教育事业发展很快。" },
      { text: "节约20多万元，签约30余家，最近20多次。" },
      { text: "数百多姿多彩的作品。" },
    ],
  },
  each: ({ index, text }) =>
    matches(text, pattern)
      .filter(({ words, to }) => !/^数.多$/.test(words) || !/^[姿种样彩元]/.test(text.slice(to)))
      .map(({ from, to, groups: [few] }) => ({
        ...{ paragraph: index, from, to },
        ...(few === undefined ? {} : { fix: few }),
      })),
};
