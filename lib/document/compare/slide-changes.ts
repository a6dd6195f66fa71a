import type { Change } from "./find-changes.ts";

/**
 * Moves what was only added or only removed to where a reader would set it off: 抓学习、「抓宣传、」抓管理, not
 * 抓学习、抓「宣传、抓」管理.
 */
export function slideChanges(changes: Change[]): Change[] {
  const slid = changes.map((change) => ({ ...change }));
  for (let at = 1; at < slid.length; at++) {
    const previous = slid[at - 1]!;
    const change = slid[at]!;
    if (change.removed.length && change.added.length) continue;
    const side = change.removed.length ? "removed" : "added";
    const words = [...previous.same, ...change[side], ...change.same];
    const size = change[side].length;
    // Two changes never come to touch: a word that stayed is left between them.
    const alone = at === 1 && previous.removed.length + previous.added.length === 0;
    const least = alone ? 0 : 1;
    const most = words.length - size - (at === slid.length - 1 ? 0 : 1);
    const start = bestStart(words, { start: previous.same.length, size, least, most });
    previous.same = words.slice(0, start);
    change[side] = words.slice(start, start + size);
    change.same = words.slice(start + size);
  }
  return slid;
}

type Stretch = { start: number; size: number; least: number; most: number };

/** Where the stretch can begin as well as at `start`, from `least` to `most`, and reads best. */
function bestStart(words: string[], { start, size, least, most }: Stretch): number {
  let first = start;
  while (first > least && words[first - 1] === words[first - 1 + size]) first--;
  let last = start;
  while (last < most && words[last] === words[last + size]) last++;
  let best = start;
  for (let at = first; at <= last; at++) {
    if (seam(words, at, size) > seam(words, best, size)) best = at;
  }
  return best;
}

function seam(words: string[], start: number, size: number): number {
  return strength(words[start - 1]) + strength(words[start + size - 1]);
}

/** How well a text can be cut after this word; undefined is before its first. */
function strength(word: string | undefined): number {
  if (word === undefined || /[。！？\n]/u.test(word)) return 4;
  if (/[；;：]/u.test(word)) return 3;
  if (/[，,]/u.test(word)) return 2;
  return /[、\s”》）]/u.test(word) ? 1 : 0;
}
