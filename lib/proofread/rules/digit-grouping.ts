import { matches } from "../matches.ts";
import type { Found, Rule } from "../rule.ts";

const grouped = /(?<![\d.,])\d+(?:,\d+)+(?:\.\d+)?(?![\d,])/g;
const wide = /(?<![\d.，第])\d{1,3}(?:，\d{3})+(?=人次|万元|[人名次个所项场篇条件份册元])/g;
const point = /(?<!\d)\d{1,9}[。．]\d{1,4}(?=[%％]|万元|个百分点)/g;

/** Digits that are not grouped by threes, or by the wrong sign. */
export const digitGrouping: Rule = {
  id: "digit-grouping",
  group: "numbers",
  level: "warning",
  examples: {
    bad: [
      { text: "培训教师1,0856人次。", found: ["1,0856"] },
      { text: "投入资金12,34,567元。", found: ["12,34,567"] },
      { text: "共有教师5，300人。", found: ["5，300"], fixed: "共有教师5300人。" },
      { text: "满意率98。7%。", found: ["98。7"], fixed: "满意率98.7%。" },
    ],
    good: [
      { text: "培训教师10,856人次，投入1,234,567.5元，满意率98.7%。" },
      { text: "3,4班和5,12班，2021,2022年。" },
      { text: "小学8506名,2350名中学生。" },
      { text: "评出1，2，3等奖，第5，300人参加。" },
    ],
  },
  each: ({ index, text }) => {
    const at = (from: number, to: number, fix?: string): Found => ({
      ...{ paragraph: index, from, to },
      ...(fix === undefined ? {} : { fix }),
    });
    return [
      ...matches(text, grouped)
        .filter(({ words }) => isWrong(words))
        .map(({ from, to }) => at(from, to)),
      ...matches(text, wide).map(({ from, to, words }) => at(from, to, words.replaceAll("，", ""))),
      ...matches(text, point).map(({ from, to, words }) => at(from, to, words.replace(/[。．]/, "."))),
    ];
  },
};

/** Groups of one or two digits are lists (3,4班); years are too. */
function isWrong(words: string): boolean {
  const [first = "", ...others] = words.replace(/\.\d+$/, "").split(",");
  if (others.every((group) => group.length === 3)) return first.length > 3 && !/^(19|20)\d\d$/.test(first);
  if ([first, ...others].every((group) => /^(19|20)\d\d$/.test(group))) return false;
  return others.at(-1)!.length === 4 || (others.length > 1 && others.some((group) => group.length === 3));
}
