import { diffArrays } from "diff";

/** What was replaced by what (either may be empty), and the words after it that stayed. */
export type Change = { removed: string[]; added: string[]; same: string[] };

/** More edits than this are not worth searching for: the text is a different one. In words. */
const most = 1000;

/**
 * The changes from one list of words to another, in order; the first one may be empty on both sides, when the lists
 * begin alike. Joined, removed and same give `before`, added and same give `after`.
 */
export function findChanges(before: string[], after: string[]): Change[] {
  const found = diffArrays(before, after, { maxEditLength: most });
  if (!found) return [{ removed: before, added: after, same: [] }];
  const changes: Change[] = [{ removed: [], added: [], same: [] }];
  for (const { value, added, removed } of found) {
    let last = changes.at(-1)!;
    if ((added || removed) && last.same.length) {
      last = { removed: [], added: [], same: [] };
      changes.push(last);
    }
    if (added) last.added = last.added.concat(value);
    else if (removed) last.removed = last.removed.concat(value);
    else last.same = last.same.concat(value);
  }
  return changes;
}
