import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Scope } from "#lib/auth/scope.ts";
import type { ForeignThread } from "#lib/summaries/comments/foreign-thread.ts";
import type { startThreadInput } from "#lib/summaries/comments/input.ts";
import { makeScope, makeSummary, makeUnit } from "./builders.ts";

/** An office below a bureau, with a summary and people. */
export async function house() {
  const bureau = await makeUnit();
  const office = await makeUnit({ parent: bureau });
  const [scope, other] = [await makeScope("drafter", office), await makeScope("contributor", office)];
  const leader = await makeScope("reviewer", bureau);
  const summary = await makeSummary(scope);
  return { bureau, office, scope, other, leader, id: summary.id };
}

/** A form that begins a thread. */
export function thread(id: string, given: Partial<ReturnType<typeof startThreadInput.parse>> = {}) {
  const ids = { id, threadId: randomUUID(), commentId: randomUUID() };
  return { ...ids, quote: "全体干部", text: "请补充次数。", mentions: [], ...given };
}

/** A form that answers in a thread. */
export function answer(
  { id, threadId }: { id: string; threadId: string },
  text = "已补充。",
  mentions: string[] = [],
) {
  return { id, threadId, commentId: randomUUID(), text, mentions };
}

/** Words for somebody. */
export const at = ({ userName }: Scope, words: string) => `@${userName} ${words}`;
/** An error with a code. */
export const code = (error: string) => expect.objectContaining({ code: error });

/** A thread of a Word file. */
export function foreign(given: Partial<ForeignThread> = {}): ForeignThread {
  return {
    ...{ id: randomUUID(), quote: "全体干部", resolved: false },
    comments: [
      { author: "王局", at: new Date("2026-11-20T08:00:00Z"), text: "口径要统一。" },
      { author: "李科", at: null, text: "照办。" },
    ],
    ...given,
  };
}
