import { likeness, type Pairs, pairsOf } from "./likeness.ts";
import type { Match } from "./match-paragraphs.ts";
import { withoutSpaces } from "./white-space.ts";

/** How alike paragraphs in the same place must be to be the same one, changed. */
const least = 0.5;
/** Between two neighbouring matches: of more pairs of paragraphs than this only those in like places are compared. */
const mostPairs = 50_000;
/** With more than this many the text is a different one. */
const mostCells = 4_000_000;

/**
 * The similar paragraphs between the matches that lie in order, themselves in order: of all ways to match them the one
 * with the greatest likeness in sum. Empty paragraphs match empty ones.
 */
export function matchInOrder(before: string[], after: string[], matches: Match[]): Match[] {
  const found: Match[] = [];
  const usedOld = new Set(matches.map(({ before }) => before));
  const usedNew = new Set(matches.map(({ after }) => after));
  const end = { before: before.length, after: after.length };
  let start = { before: 0, after: 0 };
  for (const next of [...matches.filter(({ moved }) => !moved), end]) {
    const olds = freeOnes(before, start.before, next.before, usedOld);
    const news = freeOnes(after, start.after, next.after, usedNew);
    for (const [old, now] of bestOrder(olds, news)) {
      found.push({ before: olds[old]!.at, after: news[now]!.at, moved: false });
    }
    start = { before: next.before + 1, after: next.after + 1 };
  }
  return found;
}

type Paragraph = { at: number; empty: boolean; pairs: Pairs };

function freeOnes(texts: string[], start: number, end: number, used: Set<number>): Paragraph[] {
  const free: Paragraph[] = [];
  for (let at = start; at < end; at++) {
    if (used.has(at)) continue;
    free.push({ at, empty: withoutSpaces(texts[at]!) === "", pairs: pairsOf(texts[at]!) });
  }
  return free;
}

/** Pairs of indexes, both rising. */
function bestOrder(olds: Paragraph[], news: Paragraph[]): [number, number][] {
  if (olds.length === 0 || news.length === 0 || olds.length * news.length > mostCells) return [];
  const width = news.length + 1;
  const alike = new Float64Array((olds.length + 1) * width);
  const best = new Float64Array((olds.length + 1) * width);
  const reach = mostPairs / olds.length;
  for (let old = olds.length - 1; old >= 0; old--) {
    const middle = (old / olds.length) * news.length;
    for (let now = news.length - 1; now >= 0; now--) {
      const cell = old * width + now;
      best[cell] = Math.max(best[cell + width]!, best[cell + 1]!);
      if (Math.abs(now - middle) > reach) continue;
      alike[cell] = alikeness(olds[old]!, news[now]!);
      if (alike[cell]) best[cell] = Math.max(best[cell], alike[cell] + best[cell + width + 1]!);
    }
  }
  const chosen: [number, number][] = [];
  let [old, now] = [0, 0];
  while (old < olds.length && now < news.length) {
    const cell = old * width + now;
    if (alike[cell] && best[cell] === alike[cell] + best[cell + width + 1]!) chosen.push([old++, now++]);
    else if (best[cell] === best[cell + width]) old++;
    else now++;
  }
  return chosen;
}

function alikeness(old: Paragraph, now: Paragraph): number {
  // Less than any likeness of words.
  if (old.empty || now.empty) return old.empty && now.empty ? 0.1 : 0;
  return likeness(old.pairs, now.pairs, least);
}
