import type { Scope } from "../../auth/scope.ts";
import type { Transaction } from "../../db.ts";
import { AppError } from "../../errors.ts";
import type { Commentable } from "./find-thread.ts";
import type { WriteComment } from "./input.ts";
import { readersOf } from "./readers-of.ts";

/** The words of a comment, and whom they mention. */
export type Written = Pick<WriteComment, "commentId" | "text" | "mentions">;

/**
 * Keeps who is mentioned in a comment: those named in it who may read the summary, or were mentioned before.
 * @throws AppError `comment.unreachable`
 */
export async function setMentions(
  tx: Transaction,
  scope: Scope,
  { unit }: Commentable,
  { commentId, text, mentions }: Written,
): Promise<void> {
  const before = await tx.commentMention.findMany({ where: { commentId }, select: { userId: true } });
  const known = before.map(({ userId }) => userId);
  const wanted = [...new Set(mentions)].filter((id) => id !== scope.userId);
  const people = await tx.user.findMany({
    where: { id: { in: wanted }, OR: [{ id: { in: known } }, readersOf(unit.path)] },
    select: { id: true, displayName: true },
  });
  if (people.length < wanted.length) throw new AppError("comment.unreachable");
  const named = people.filter(({ displayName }) => text.includes(`@${displayName}`)).map(({ id }) => id);
  await tx.commentMention.deleteMany({ where: { commentId, userId: { notIn: named } } });
  const data = named.filter((id) => !known.includes(id)).map((userId) => ({ commentId, userId }));
  await tx.commentMention.createMany({ data });
}
