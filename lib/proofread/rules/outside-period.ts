import { daysOf } from "../../period.ts";
import { matches } from "../matches.ts";
import { perParagraph } from "../per-paragraph.ts";
import type { Rule } from "../rule.ts";
import { isIn, quotedIn, sentenceAt } from "../sentences.ts";

const pattern =
  /(?<![\d.]|\d[-－—–~～至到]|月[-－—–~～至到])(?:(20\d{2})年)?(?<!\d)(1[0-2]|[1-9])月(?!球|龄|嫂|薪|租|[-－—–~～至到]|份?(?:至|到|以来|起))/g;

const elsewhere =
  /自|从|以来|截至|将|拟|预计|计划|打算|下一步|下阶段|下半年|力争|底前|之前|明年|去年|上年|同期|同比|相比|累计|曾|印发|规定|每年|历年|启动的|开始|学期|学年/;

const plans = /下一步|打算|计划|安排|思路|展望/;

/** A month of the period's year that the period does not have: 3月 in the report of a January. */
export const outsidePeriod: Rule = {
  id: "outside-period",
  group: "time",
  level: "warning",
  needsPeriod: true,
  examples: {
    bad: [
      {
        text: "3月5日组织志愿服务活动。",
        found: ["3月"],
        context: { period: { periodKind: "month", year: 2026, part: 1 } },
      },
      {
        text: "8月份召开会议两次。",
        found: ["8月"],
        context: { period: { periodKind: "half", year: 2026, part: 1 } },
      },
      {
        text: "2026年7月组织培训。",
        found: ["2026年7月"],
        context: { period: { periodKind: "quarter", year: 2026, part: 2 } },
      },
    ],
    good: [
      { text: "3月5日组织志愿服务活动，12月总结。" },
      {
        text: "1月5日组织活动。计划3月召开会议。自去年12月以来，持续推进。1月至3月统筹安排。",
        context: { period: { periodKind: "month", year: 2026, part: 1 } },
      },
      {
        text: "一、下一步打算\n3月组织活动。",
        context: { period: { periodKind: "month", year: 2026, part: 1 } },
      },
      {
        text: "6个月内完成，幼儿3月龄，学习《3月工作要点》，2025年12月获评先进。",
        context: { period: { periodKind: "month", year: 2026, part: 1 } },
      },
    ],
  },
  whole: ({ paragraphs }, { period }) => {
    if (period.periodKind === "year") return [];
    const { from: first, to: last } = daysOf(period);
    const [low, high] = [Number(first.slice(5, 7)), Number(last.slice(5, 7))];
    return paragraphs.flatMap((paragraph) => {
      const told = monthsOf(paragraph).filter(
        ({ year, month }) => (year ?? period.year) === period.year && (month < low || month > high),
      );
      if (told.length === 0 || plans.test(paragraph.section)) return [];
      return told.map(({ from, to, month }) => ({
        ...{ paragraph: paragraph.index, from, to, values: { month } },
      }));
    });
  },
};

/** The months in which something is told to have happened. */
const monthsOf = perParagraph(({ text }) => {
  if (!text.includes("月")) return [];
  const quoted = quotedIn(text);
  return matches(text, pattern)
    .filter(({ from }) => !isIn(quoted, from) && !elsewhere.test(sentenceAt(text, from)))
    .map(({ from, to, groups: [year, month] }) => ({
      ...{ from, to, year: year === undefined ? null : Number(year), month: Number(month) },
    }));
});
