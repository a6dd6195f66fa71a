import type { PeriodKind } from "../../../prisma/client/enums.ts";
import { numberValue } from "../../document/structure/typed-number.ts";

/** What a text seems to cover; `year` is null when it names none. Confidence between 0 and 1. */
export type PeriodGuess = { periodKind: PeriodKind; year: number | null; part: number; confidence: number };

const digits = "〇○零一二三四五六七八九";
const yearPattern = /(?:19|20)\d\d(?=\s*[年—\-–至学])|[二][〇○零][〇○零一二三四五六七八九]{2}(?=年)/g;
const wholeYear = /全年|一年来|年度|本年|年来|年终/;

/**
 * Guesses the period of a summary: from its title; a year that is not there from the date at its end, else
 * the year that the text names most.
 */
export function guessPeriod(title: string, text: string, signature: string): PeriodGuess {
  const years = yearsOf(title);
  const period = partOfYear(title);
  const year = years.at(-1) ?? yearsOf(signature).at(-1) ?? mostNamed(text);
  const sure = years.length > 0 ? 0.95 : year === null ? 0 : yearsOf(signature).length > 0 ? 0.7 : 0.5;
  // A month in the title of a text that looks back on a year is the month in which it was put on a page.
  if (period.periodKind === "month" && wholeYear.test(text) && !new RegExp(`${period.part}月份`).test(text)) {
    return { periodKind: "year", part: 1, year, confidence: Math.min(sure, 0.5) };
  }
  return { ...period, year, confidence: sure };
}

function yearsOf(text: string): number[] {
  return [...text.matchAll(yearPattern)].map(([year]) => yearValue(year)).filter((year) => year >= 1990);
}

function yearValue(year: string): number {
  if (/^\d/.test(year)) return Number(year);
  const values = [...year].map((digit) => (/[〇○零]/.test(digit) ? 0 : digits.indexOf(digit) - 2));
  return Number(values.join(""));
}

function partOfYear(title: string): { periodKind: PeriodKind; part: number } {
  const half = /([上下])半年/.exec(title);
  if (half) return { periodKind: "half", part: half[1] === "上" ? 1 : 2 };
  const quarter = /第?([一二三四1-4])季度/.exec(title);
  if (quarter) return { periodKind: "quarter", part: numberValue(quarter[1]!) };
  const month = /(\d{1,2}|[一二三四五六七八九十]{1,2})月(?!\d*日)/.exec(title);
  const part = month ? numberValue(month[1]!) : 0;
  return part >= 1 && part <= 12 ? { periodKind: "month", part } : { periodKind: "year", part: 1 };
}

function mostNamed(text: string): number | null {
  const counts = new Map<number, number>();
  for (const year of yearsOf(text)) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort(([one, times], [other, more]) => more - times || other - one);
  return most?.[0] ?? null;
}
