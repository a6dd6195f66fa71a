import { type Numeral, numeralsOf } from "../numbers/numerals.ts";
import type { Paragraph } from "../paper.ts";
import type { Found, Rule } from "../rule.ts";
import { bySentence } from "../sentences.ts";

/** A rate that disagrees with the two counts from which it comes in the same sentence. */
export const rateAndCounts: Rule = {
  id: "rate-and-counts",
  group: "numbers",
  level: "error",
  examples: {
    bad: [
      { text: "应到200人，实到180人，参学率95%。", found: ["95%"] },
      { text: "参学率95%，应到200人，实到180人。", found: ["95%"] },
      { text: "共收到网络咨询156条，回复150条，回复率达99%。", found: ["99%"] },
      { text: "参加考试400人，合格380人，合格率98.5%。", found: ["98.5%"] },
    ],
    good: [
      { text: "应到200人，实到190人，参学率95%。" },
      { text: "应到156人，实到150人，参学率96.2%。" },
      { text: "应到156人，实到150人，参学率96.15%。" },
      { text: "应到156人，实到150人，参学率96.1%。" },
      { text: "正面回复了网络咨询156条，回复率达99%。" },
      { text: "共收到咨询156条，回复150余条，回复率达99%。" },
      { text: "共收到咨询156条，回复150条，整改率达99%。" },
      { text: "应到200人，实到180人，参学率达到90%以上。" },
      { text: "全区参加考试400人，其中小学100人合格，及格率98.5%。" },
    ],
  },
  each: (paragraph) => {
    if (!/率[^，。；]{0,4}\d/.test(paragraph.text)) return [];
    return bySentence(paragraph.text, numeralsOf(paragraph)).flatMap((own) => disagreeing(paragraph, own));
  },
};

const attendance = /(?:参学|参会|到会|出勤|参训|参加|到课|出席|参与)率/;

function disagreeing({ text, index }: Paragraph, own: readonly Numeral[]): Found[] {
  const rates = own.filter(({ measure }) => measure === "%");
  const counts = own.filter(({ measure }) => measure !== "%");
  const [rate, more] = rates;
  const [all, some, ...others] = counts;
  if (!rate || more || !all || !some || others.length > 0) return [];
  if (own.some(({ approximate }) => approximate) || all.measure !== some.measure || !all.measure) return [];
  const before = (numeral: Numeral, length: number) =>
    text.slice(Math.max(0, numeral.from - length), numeral.from);
  const named = /([\p{Script=Han}]{2})率(?:达到|达|为|是)?$/u.exec(before(rate, 8));
  if (!named) return [];
  const attended =
    attendance.test(before(rate, 8)) && /应/.test(before(all, 8)) && /实/.test(before(some, 8));
  const done = new RegExp(`(?:^|[，,；;、已])(?:其中)?(?:已|均)?${named[1]}(?:了)?$`).test(before(some, 8));
  if ((!attended && !done) || some.value > all.value) return [];
  const said = rate.value;
  const counted = (some.value / all.value) * 100;
  // Rounded or cut off: within one of its last place.
  if (Math.abs(said - counted) < rate.step) return [];
  const values = {
    counted: String(Math.round(counted * 100) / 100),
    ...{ all: String(all.value), some: String(some.value) },
  };
  return [{ paragraph: index, from: rate.from, to: rate.end, values }];
}
