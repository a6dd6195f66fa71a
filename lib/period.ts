import type { PeriodKind } from "../prisma/client/enums.ts";

/** The kinds of period, in the order in which they are offered. */
export const periodKinds = ["year", "half", "quarter", "month"] as const satisfies readonly PeriodKind[];

/** What a summary covers: a year, or which half, quarter or month of it. */
export type Period = { periodKind: PeriodKind; year: number; part: number };

/** How many parts of a kind a year has. */
export const partsOfYear: Record<PeriodKind, number> = { year: 1, half: 2, quarter: 4, month: 12 };

/** A period as official titles write it: 2026年度, 2026年上半年, 2026年第一季度, 2026年12月. */
export function periodName({ periodKind, year, part }: Period): string {
  if (periodKind === "year") return `${year}年度`;
  if (periodKind === "half") return `${year}年${part === 1 ? "上" : "下"}半年`;
  if (periodKind === "quarter") return `${year}年第${"一二三四"[part - 1]}季度`;
  return `${year}年${part}月`;
}

/** The period after one of the same kind: the next year, or the next part of the year. */
export function nextPeriod({ periodKind, year, part }: Period): Period {
  const last = part >= partsOfYear[periodKind];
  return { periodKind, year: last ? year + 1 : year, part: last ? 1 : part + 1 };
}

/** The period before one of the same kind: the year before, or the part before, also of the year before. */
export function previousPeriod({ periodKind, year, part }: Period): Period {
  const first = part <= 1;
  return { periodKind, year: first ? year - 1 : year, part: first ? partsOfYear[periodKind] : part - 1 };
}

/** The same part of the year before, with which a figure is compared (同比). */
export function yearBefore(period: Period): Period {
  return { ...period, year: period.year - 1 };
}

/** The first and the last day of a period, as `2026-01-01`. */
export function daysOf({ periodKind, year, part }: Period): { from: string; to: string } {
  const months = 12 / partsOfYear[periodKind];
  const [first, last] = [(part - 1) * months + 1, part * months];
  const month = (n: number) => `${year}-${String(n).padStart(2, "0")}`;
  const days = new Date(Date.UTC(year, last, 0)).getUTCDate();
  return { from: `${month(first)}-01`, to: `${month(last)}-${days}` };
}

/** The title that an outline's pattern gives: {unit} and {period} are filled in. */
export function titleFrom(pattern: string, unitName: string, period: Period): string {
  return pattern.replace(/\{(unit|period)\}/g, (_, place) =>
    place === "unit" ? unitName : periodName(period),
  );
}

/** The year whose summary is being written on a day: until April it is still last year's. */
export function summaryYear(today: { year: number; month: number }): number {
  return today.month <= 3 ? today.year - 1 : today.year;
}
