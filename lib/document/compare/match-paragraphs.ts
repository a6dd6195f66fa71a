import { diffArrays } from "diff";
import { matchInOrder } from "./match-in-order.ts";
import { matchMoved } from "./match-moved.ts";
import { withoutSpaces } from "./white-space.ts";

/** Which paragraph of the old text a paragraph of the new one comes from; `moved` when it lies out of order. */
export type Match = { before: number; after: number; moved: boolean };

/** More edits than this are not searched for among equal paragraphs: the text was shuffled. */
const most = 1000;

/**
 * The paragraphs that belong together, each in at most one match, ordered by their place in the new text: equal ones
 * in order, equal ones elsewhere, similar ones in order, similar ones elsewhere.
 */
export function matchParagraphs(before: string[], after: string[]): Match[] {
  const matches = matchEqual(before, after);
  matches.push(...matchMoved(before, after, matches, "equal"));
  matches.push(...matchInOrder(before, after, matches));
  matches.push(...matchMoved(before, after, matches, "similar"));
  return matches.sort((one, other) => one.after - other.after);
}

/** Equal paragraphs in order; empty ones hold nothing together. */
function matchEqual(before: string[], after: string[]): Match[] {
  const olds = before.map(withoutSpaces);
  const news = after.map(withoutSpaces);
  const inOld = new Set(olds);
  const inNew = new Set(news);
  const left = [...olds.keys()].filter((at) => olds[at] !== "" && inNew.has(olds[at]!));
  const right = [...news.keys()].filter((at) => news[at] !== "" && inOld.has(news[at]!));
  const found = diffArrays(
    left.map((at) => olds[at]),
    right.map((at) => news[at]),
    { maxEditLength: most },
  );
  const matches: Match[] = [];
  let [old, now] = [0, 0];
  for (const { count, added, removed } of found ?? []) {
    for (let at = 0; at < count && !added && !removed; at++) {
      matches.push({ before: left[old + at]!, after: right[now + at]!, moved: false });
    }
    if (!added) old += count;
    if (!removed) now += count;
  }
  return matches;
}
