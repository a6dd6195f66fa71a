import { may } from "../../auth/may.ts";
import { maySuggest } from "../../auth/may-edit.ts";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import type { Transaction } from "../../db.ts";
import { AppError } from "../../errors.ts";

/** A thread of a summary: the id of the summary, and its own. */
export type Place = { id: string; threadId: string };

/** The condition on a thread that it belongs to a summary that the caller may read. */
export function within(scope: Scope, summaryId: string) {
  return { summaryId, summary: { deletedAt: null, unit: unitWithin(scope) } };
}

const columns = { id: true, title: true, state: true, unit: { select: { path: true } } } as const;

/**
 * A summary that the caller may comment on; it does not become final before the end of the transaction.
 * @throws AppError `access.not-found`, `access.forbidden`, `comment.final`
 */
export async function commentable(tx: Transaction, scope: Scope, id: string) {
  await tx.$queryRaw`select id from summary where id = ${id}::uuid for share`;
  const summary = await tx.summary.findFirst({
    where: { id, deletedAt: null, unit: unitWithin(scope) },
    select: columns,
  });
  if (!summary) throw new AppError("access.not-found");
  if (!may(scope, "summary.suggest", summary.unit.path)) throw new AppError("access.forbidden");
  if (!maySuggest(scope, summary)) throw new AppError("comment.final");
  return summary;
}

/** What `commentable` gives. */
export type Commentable = Awaited<ReturnType<typeof commentable>>;

/**
 * A thread of a summary that the caller may read.
 * @throws AppError `access.not-found`
 */
export async function findThread(tx: Transaction, scope: Scope, { id, threadId }: Place) {
  const thread = await tx.commentThread.findFirst({
    where: { id: threadId, ...within(scope, id) },
    select: { resolvedAt: true, summary: { select: columns } },
  });
  if (!thread) throw new AppError("access.not-found");
  return thread;
}

/**
 * A comment that the caller wrote.
 * @throws AppError `access.not-found`, `access.forbidden`
 */
export async function ownComment(tx: Transaction, scope: Scope, place: Place & { commentId: string }) {
  const { id, threadId, commentId } = place;
  const comment = await tx.comment.findFirst({
    where: { id: commentId, removedAt: null, threadId, thread: within(scope, id) },
    select: { authorId: true, text: true },
  });
  if (!comment) throw new AppError("access.not-found");
  if (comment.authorId !== scope.userId) throw new AppError("access.forbidden");
  return comment;
}
