import { type Found, type Level, levels } from "./rule.ts";

/**
 * Takes findings about the same words out, but for the gravest of them; of equally grave ones the one about more words
 * stays, then the first. Two findings are about the same words when they share more than half of the longer one.
 * @param found in the order of their places
 */
export function withoutDoubles<Each extends Found & { level: Level }>(found: readonly Each[]): Each[] {
  const kept: Each[] = [];
  for (const each of found) {
    let worse = false;
    // What begins further before shares too little with it.
    const first = each.from - 2 * (each.to - each.from);
    for (let at = kept.length - 1; at >= 0; at--) {
      const other = kept[at]!;
      if (other.paragraph !== each.paragraph || other.from < first) break;
      if (!aboutTheSame(other, each)) continue;
      if (comesFirst(each, other)) kept.splice(at, 1);
      else worse = true;
    }
    if (!worse) kept.push(each);
  }
  return kept;
}

function aboutTheSame(one: Found, other: Found): boolean {
  if (one.from === other.from && one.to === other.to) return true;
  const shared = Math.min(one.to, other.to) - Math.max(one.from, other.from);
  return 2 * shared > Math.max(one.to - one.from, other.to - other.from);
}

function comesFirst(one: Found & { level: Level }, other: Found & { level: Level }): boolean {
  const graver = levels.indexOf(other.level) - levels.indexOf(one.level);
  return graver > 0 || (graver === 0 && one.to - one.from > other.to - other.from);
}
