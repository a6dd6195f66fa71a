import type { Period } from "../../period.ts";
import { matches } from "../matches.ts";
import { chineseValue } from "../numbers/chinese-value.ts";
import type { Paragraph } from "../paper.ts";
import type { Found, Rule } from "../rule.ts";
import { sentenceAt } from "../sentences.ts";

/** Days, months and times that no calendar and no clock has. */
export const impossibleDate: Rule = {
  id: "impossible-date",
  group: "time",
  level: "error",
  examples: {
    bad: [
      { text: "2月30日召开会议。", found: ["2月30日"] },
      { text: "2025年2月29日召开会议。", found: ["2025年2月29日"] },
      { text: "2月29日召开会议。", found: ["2月29日"] },
      { text: "11月31日、13月5日。", found: ["11月31日", "13月5日"] },
      { text: "全年分两批，13月底完成。", found: ["13月"] },
      { text: "12月16—32日组织培训。", found: ["12月16—32日"] },
      { text: "上午9:00至25:70开会。", found: ["25:70"] },
      { text: "下午3时75分开会。", found: ["3时75分"] },
      { text: "十一月三十一日召开会议。", found: ["十一月三十一日"] },
    ],
    good: [
      { text: "2月28日、12月31日、2024年2月29日、12月16—22日。" },
      { text: "农历二月三十日，历时45日，幼儿18月龄，为期13个月。" },
      { text: "师生比1:19，上午10:30，下午3时15分，24:00。" },
      { text: "比分为70:65。" },
      { text: "去年2月29日召开会议，2024年春季2月29日也有一次。" },
      { text: "6月-7月，12.13公祭日，110月租。" },
    ],
  },
  each: (paragraph, { period }) =>
    /[月:：分]/.test(paragraph.text)
      ? [...days(paragraph, period), ...months(paragraph), ...times(paragraph)]
      : [],
};

const date =
  /(?:(\d{4})年)?(?<!\d)(\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}日?[-－—–~～至到])?(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]/g;
const otherYear = /\d{4}年|[去上前明]年/;
const lunar = /[农阴]历[^，。]{0,6}$/;

function days({ index, text }: Paragraph, period: Period): Found[] {
  return matches(text, date)
    .filter(({ from, groups: [year, month, day] }) => {
      if (lunar.test(text.slice(Math.max(0, from - 8), from))) return false;
      const [m, d] = [numberOf(month!), numberOf(day!)];
      if (m === null || d === null) return false;
      if (m === 2 && d === 29 && !year && otherYear.test(sentenceAt(text, from))) return false;
      return m < 1 || m > 12 || d < 1 || d > daysIn(year ? Number(year) : period.year, m);
    })
    .map(({ from, to }) => ({ paragraph: index, from, to }));
}

function months({ index, text }: Paragraph): Found[] {
  return matches(text, /(?<![\d.])(?:0|00|1[3-9]|[2-9]\d)月(?=[，。、；,;底初末中上下旬份至到—-])/g).map(
    ({ from, to }) => ({ paragraph: index, from, to }),
  );
}

const clock = /(?<![\d:：.])(\d{1,2})(?:[:：](\d{2})|[时点](\d{1,2})分)(?![\d:：])/g;
const timely = /(?:[上下中]午|早上|晚上|凌晨|时间|[日号]晚?|\d[:：]\d{2}[-－—–~～至到])[^，。]{0,3}$/;

function times({ index, text }: Paragraph): Found[] {
  return matches(text, clock)
    .filter(({ from, groups: [hour, minute, spoken] }) => {
      const wrong = Number(hour) > 24 || Number(minute ?? spoken) > 59;
      return wrong && (spoken !== undefined || timely.test(text.slice(Math.max(0, from - 10), from)));
    })
    .map(({ from, to }) => ({ paragraph: index, from, to }));
}

function numberOf(text: string): number | null {
  return /\d/.test(text) ? Number(text) : chineseValue(text);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
