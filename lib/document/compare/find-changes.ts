import { commonRuns } from "./common-runs.ts";

/** What was replaced by what (either may be empty), and the words after it that stayed. */
export type Change = { removed: string[]; added: string[]; same: string[] };

/** More edits than this are not worth searching for: the text is a different one. In words. */
const most = 1000;

/**
 * The changes from one list of words to another, in order; the first one may be empty on both sides, when the lists
 * begin alike. Joined, removed and same give `before`, added and same give `after`.
 */
export function findChanges(before: string[], after: string[]): Change[] {
  const runs = commonRuns(before, after, most);
  if (!runs) return [{ removed: before, added: after, same: [] }];
  const changes: Change[] = [];
  let [old, now] = [0, 0];
  const add = (oldEnd: number, nowEnd: number, same: string[]) => {
    changes.push({ removed: before.slice(old, oldEnd), added: after.slice(now, nowEnd), same });
  };
  for (const run of runs) {
    const end = run.old + run.count;
    add(run.old, run.now, before.slice(run.old, end));
    [old, now] = [end, run.now + run.count];
  }
  if (old < before.length || now < after.length || changes.length === 0) add(before.length, after.length, []);
  return changes;
}
