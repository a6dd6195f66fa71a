import { matches } from "../matches.ts";
import type { Rule } from "../rule.ts";

const pattern =
  /(?:(\d{4}|去|上|明)年)?(?<!\d)(\d{1,2})月(\d{1,2})[日号](?:上午|下午)?[（(，,]?(?:星期|周|礼拜)([一二三四五六日天])/g;

const names = "日一二三四五六";

/** A weekday that the day before it does not have. */
export const weekday: Rule = {
  id: "weekday",
  group: "time",
  level: "warning",
  needsPeriod: true,
  examples: {
    bad: [
      { text: "10月24日（星期三）举办学习会。", found: ["10月24日（星期三"] },
      { text: "2025年10月24日星期六举办学习会。", found: ["2025年10月24日星期六"] },
      { text: "去年10月24日（周四）举办学习会。", found: ["去年10月24日（周四"] },
    ],
    good: [
      { text: "10月24日（星期六）举办学习会。" },
      { text: "2025年10月24日（星期五）举办学习会，去年10月24日（周五）也举办了。" },
      { text: "10月24日举办学习会，每周三值班。" },
      { text: "2月30日（星期三）" },
    ],
  },
  each: ({ index, text }, { period }) => {
    if (!/星期|周|礼拜/.test(text)) return [];
    return matches(text, pattern).flatMap(({ from, to, groups: [given, month, day, said] }) => {
      const year = yearOf(given, period.year);
      const date = new Date(Date.UTC(year, Number(month) - 1, Number(day)));
      if (date.getUTCMonth() !== Number(month) - 1) return [];
      const right = names[date.getUTCDay()]!;
      if (right === said!.replace("天", "日")) return [];
      return [{ paragraph: index, from, to, values: { year: String(year), right } }];
    });
  },
};

function yearOf(given: string | undefined, year: number): number {
  if (given === undefined) return year;
  if (/\d/.test(given)) return Number(given);
  return given === "明" ? year + 1 : year - 1;
}
