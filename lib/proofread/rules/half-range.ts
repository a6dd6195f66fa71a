import { matches } from "../matches.ts";
import type { Rule } from "../rule.ts";

const pattern =
  /(?<!\d)\d{1,9}(?:\.\d{1,4})?[%％]?[-－—–~～](?=人次|课时|万元|[人名次个所项场篇条件份期册元岁月日年%％])|(?<!\d)\d{1,4}[年月日时点](?:至|到|[-－—–~～]+)(?=[，。；、,;）)]|$)|(?<=[从自])\d{1,4}月?[-－—–~～](?=[，。；、,;）)]|$)/g;

/** A range of which one end is missing: 10-人, 3月至，. */
export const halfRange: Rule = {
  id: "half-range",
  group: "numbers",
  level: "warning",
  examples: {
    bad: [
      { text: "每批培训10-人。", found: ["10-"] },
      { text: "活动从3月至，覆盖全区学校。", found: ["3月至"] },
      { text: "时间为6月5日—。", found: ["5日—"] },
    ],
    good: [
      { text: "每批培训10-15人，3月至5月，12月16—22日。" },
      { text: "截至5月，至5月底完成。" },
      { text: "实施“2021—2025年”规划，提高5%~8%。" },
      { text: "电话：0514-87654321。" },
      { text: "全年活动12次——次次都有记录。" },
    ],
  },
  each: ({ index, text }) =>
    matches(text, pattern)
      .filter(({ to }) => !/^[-－—–~～]/.test(text.slice(to)))
      .map(({ from, to }) => ({ paragraph: index, from, to })),
};
