import { randomUUID } from "node:crypto";
import type { Scope } from "#lib/auth/scope.ts";
import { db } from "#lib/db.ts";

/** A thread on words of a summary with a comment of a person, who mentions the others. */
export async function makeThread(
  summary: { id: string },
  author: Pick<Scope, "userId" | "userName">,
  given: { thread?: string; quote?: string; text?: string; mentions?: string[] } = {},
): Promise<{ thread: string; comment: string }> {
  const { thread = randomUUID(), quote = "组织全体干部学习", text = "请补充次数。", mentions = [] } = given;
  const comment = randomUUID();
  const { userId: authorId, userName: authorName } = author;
  await db().commentThread.create({
    data: {
      ...{ id: thread, summaryId: summary.id, quote },
      comments: {
        create: {
          ...{ id: comment, text, authorId, authorName },
          mentions: { create: mentions.map((userId) => ({ userId })) },
        },
      },
    },
  });
  return { thread, comment };
}
