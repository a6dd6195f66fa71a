import { chineseNumber } from "../../chinese-number.ts";
import type { CarriedKind } from "../../document/carried-kinds.ts";
import type { Period } from "../../period.ts";
import { chineseNumerals, numeralValue } from "./numerals.ts";
import { halfWidth } from "./reading.ts";
import { replaceYears, vagueYear, yearsIn } from "./year-words.ts";

type Propose = (words: string, from: Period, to: Period) => string | null;

const proposers: Partial<Record<CarriedKind, Propose>> = {
  year: (words, from, to) => fillYear(words, to) ?? nextPlan(words, from, to) ?? moveTime(words, from, to),
  date: moveTime,
  ordinal: moveOrdinal,
  title: (words, from, to) => fillYear(words, to) ?? inTitle(words, from, to),
};

/**
 * What words of an older summary would say in another period: 2025年 → 2026年, 第九届 → 第十届, 上半年 →
 * 下半年. Digits come back in half width.
 * @param from the period of the older summary
 * @returns null where nothing can be said, or nothing changes
 */
export function proposal(kind: CarriedKind, words: string, from: Period, to: Period): string | null {
  const plain = halfWidth(words);
  const proposed = proposers[kind]?.(plain, from, to) ?? null;
  return proposed === plain ? null : proposed;
}

/** Years move as far as the periods lie apart, the part of the year with the part that the periods are. */
function moveTime(words: string, from: Period, to: Period): string | null {
  const years = moveYears(words, from, to);
  if (from.periodKind !== to.periodKind || from.part === to.part) return years;
  return movePart(years ?? words, from, to) ?? (isPartOfYear(words) ? null : years);
}

/** Spans of more than a year (2021—2025年) are plans and history: they do not move with the summary. */
function moveYears(words: string, from: Period, to: Period): string | null {
  const years = yearsIn(words);
  if (years.length === 0 || years.some((year) => Math.abs(year - from.year) > 1)) return null;
  if (Math.max(...years) - Math.min(...years) > 1) return null;
  const moved = replaceYears(words, (year) => year + to.year - from.year);
  return moved.replace(/((?:19|20)\d\d[-—–－])(\d\d)(?=学年)/, (_, start: string, end: string) => {
    return start + String((Number(end) + to.year - from.year) % 100).padStart(2, "0");
  });
}

const parts: Record<Period["periodKind"], (part: number) => [pattern: RegExp, name: string][]> = {
  year: () => [],
  half: (part) => [[/[上下]半年/, `${part === 1 ? "上" : "下"}半年`]],
  quarter: (part) => [
    [/(?<![前至、到-])[1-4](?=季度)/, String(part)],
    [/(?<![前至、到-])[一二三四](?=季度)/, chineseNumber(part)],
  ],
  month: (part) => [
    [/(?<!\d)\d{1,2}(?=月)/, String(part)],
    [/(?:十[一二]?|[一二三四五六七八九])(?=月)/, chineseNumber(part)],
  ],
};

/** Only words that name the old period itself: in a summary of November 11月 → 12月, but 3月 stays. */
function movePart(words: string, from: Period, to: Period): string | null {
  if (/[日号]/.test(words)) return null;
  const old = parts[from.periodKind](from.part);
  for (const [index, [pattern, name]] of parts[to.periodKind](to.part).entries()) {
    if (pattern.exec(words)?.[0] === old[index]![1]) return words.replace(pattern, name);
  }
  return null;
}

function isPartOfYear(words: string): boolean {
  return /半年|季度|月/.test(words);
}

const unfilled = new RegExp(`${vagueYear}年{1,2}(?!.*${vagueYear})`);

/** XX年 and 20_年度 are this year. */
function fillYear(words: string, to: Period): string | null {
  return unfilled.test(words) ? words.replace(unfilled, `${to.year}年`) : null;
}

/** “十四五” ended with 2025. */
function nextPlan(words: string, from: Period, to: Period): string | null {
  const plan = (year: number) => `${chineseNumber(Math.ceil((year - 1955) / 5))}五`;
  return words === plan(from.year) ? plan(to.year) : null;
}

const ordinal = new RegExp(`^(第?)(\\d+|${chineseNumerals})(届|个|周年)$`);

/** What is held every year; congresses and their plenums are not. */
function moveOrdinal(words: string, from: Period, to: Period): string | null {
  const years = to.year - from.year;
  if (words === "首届") return years > 0 ? `第${chineseNumber(1 + years)}届` : null;
  const [, sign, number, counted] = ordinal.exec(words) ?? [];
  const next = number ? numeralValue(number) + years : 0;
  if (next < 1 || next > 9999) return null;
  return `${sign}${/\d/.test(number!) ? next : chineseNumber(next)}${counted}`;
}

function inTitle(words: string, from: Period, to: Period): string | null {
  const years = moveTime(words, from, to);
  const number = new RegExp(`第(?:\\d+|${chineseNumerals})届`).exec(words)?.[0];
  const next = number ? moveOrdinal(number, from, to) : null;
  return next ? (years ?? words).replace(number!, next) : years;
}
