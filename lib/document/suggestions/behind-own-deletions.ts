import type { Item, Stretch } from "./flow.ts";
import { isOwnDeletion } from "./signs.ts";

/** What is written at one's own deletion comes behind it, as what replaces it. */
export function behindOwnDeletions(stretches: readonly Stretch[], author: string): Stretch[] {
  const ordered: Stretch[] = [];
  let waiting: Item[] = [];
  const put = () => {
    if (waiting.length > 0) ordered.push({ kind: "gap", gone: [], come: waiting });
    waiting = [];
  };
  for (const [index, stretch] of stretches.entries()) {
    const isDeletion = stretch.kind === "kept" && isOwnDeletion(stretch.was, author);
    if (!isDeletion) put();
    const next = stretches[index + 1];
    const moves =
      stretch.kind === "gap" &&
      stretch.come.every(({ kind }) => kind === "inline") &&
      next?.kind === "kept" &&
      isOwnDeletion(next.was, author);
    if (!moves) ordered.push(stretch);
    else {
      waiting = stretch.come;
      if (stretch.gone.length > 0) ordered.push({ ...stretch, come: [] });
    }
  }
  put();
  return ordered;
}
