import { isNumber } from "./cut-words.ts";
import type { Change } from "./find-changes.ts";

/**
 * Changes with almost nothing between them as one: 加强了课堂的管理 → 改进了课程的评价 is not cut up by its 的. A mark
 * that ends a clause stays, and so does what stands between numbers (年 in 2025年5月).
 */
export function swallowIslands(changes: Change[]): Change[] {
  return swallow(changes, isIsland);
}

/** The same inside one changed word, where a single character on either edge stays nobody's either: 加强 → 加大. */
export function swallowCharacters(changes: Change[]): Change[] {
  const isSingle = ({ same }: Change) => same.join("").length < 2;
  const merged = swallow(changes, isSingle);
  const last = merged.at(-1);
  if (!last || !isSingle(last)) return merged;
  const { removed, added, same } = last;
  return [...merged.slice(0, -1), { removed: [...removed, ...same], added: [...added, ...same], same: [] }];
}

function swallow(changes: Change[], isIsland: (left: Change, right: Change) => boolean): Change[] {
  const kept: Change[] = [];
  for (const change of changes) {
    const previous = kept.at(-1);
    if (previous && isIsland(previous, change)) {
      previous.removed = [...previous.removed, ...previous.same, ...change.removed];
      previous.added = [...previous.added, ...previous.same, ...change.added];
      previous.same = change.same;
    } else kept.push({ ...change });
  }
  return kept;
}

function isIsland(left: Change, right: Change): boolean {
  if (isOfNumbers(left) || isOfNumbers(right)) return false;
  const around = Math.min(sizeOf(left), sizeOf(right));
  if (around === 0) return false;
  const island = left.same.join("");
  return !/[，。；：！？,;:!?]/u.test(island) && (island.length <= 1 || island.length * 4 <= around);
}

function isOfNumbers({ removed, added }: Change): boolean {
  return removed.concat(added).every(isNumber);
}

/** How much was replaced: nothing when words were only added or only removed. In characters. */
function sizeOf({ removed, added }: Change): number {
  return Math.min(removed.join("").length, added.join("").length);
}
