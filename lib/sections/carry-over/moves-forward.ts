import type { CarriedKind } from "../../document/carried-kinds.ts";
import { type Period, periodName } from "../../period.ts";
import { halfWidth, type Stale } from "./reading.ts";

// The year is compared with, or something began or ended in it; or what it says is an honour of that year.
const before =
  /(?:[自从以比较于至到同与跟和由像]|截至|截止|早在|相比|对比|延续|荣获|获得?|获评|评为|当选|授予|入选|表彰|命名|通过了|[-—–－~～、])\s*[“"「『（(]?$/;

const after =
  /^\s*(?:[-—–－~～、]|[初底末起]|年[初底末]|以[来前后]|之[前后]|[前后](?!勤)|相比|同期|至今?|到|[春夏秋冬]季?|第?[一二三四1-4]季度|[上下]半年|毕业|入学)/;

/**
 * Whether words move forward by themselves when their text is carried over: only the period of the older
 * summary itself, 2025年 or 2025年度 (2025年上半年 in a summary of that half-year), where the text speaks
 * of it and does not compare, count from it or name an honour of it. All else is proposed to a person.
 */
export function movesForward(text: string, { start, end, kind }: Stale, from: Period): boolean {
  const year = `${from.year}年`;
  const names: Partial<Record<CarriedKind, string[]>> = {
    year: [year, `${year}度`, periodName(from)],
    date: from.periodKind === "month" ? [periodName(from)] : [],
  };
  if (!names[kind]?.includes(halfWidth(text.slice(start, end)))) return false;
  return !before.test(text.slice(Math.max(0, start - 6), start)) && !after.test(text.slice(end, end + 4));
}
