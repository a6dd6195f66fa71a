import { recordAudit } from "../../audit/record.ts";
import type { Scope } from "../../auth/scope.ts";
import { brokenUnique, db, type Transaction } from "../../db.ts";
import { newUuid } from "../../uuid.ts";
import { type Commentable, commentable, findThread, ownComment, type Place, within } from "./find-thread.ts";
import type { ForeignThread } from "./foreign-thread.ts";
import { longestComment, longestQuote, type StartThread, type WriteComment } from "./input.ts";
import { setMentions, type Written } from "./set-mentions.ts";

/** The channel on which the database tells every server that comments of a summary changed. */
export const commentsChannel = "chengwen_comments";

/** Tells every server, once this is committed, that comments of a summary changed. */
export async function announceComments(tx: Transaction, summaryId: string): Promise<void> {
  await tx.$executeRaw`select pg_notify(${commentsChannel}, ${summaryId})`;
}

/**
 * Begins a thread with its first comment. Sent twice it makes one; what was changed in between is taken.
 * @throws AppError `access.not-found`, `access.forbidden`, `comment.final`, `comment.unreachable`
 */
export async function startThread(scope: Scope, { quote, ...first }: StartThread): Promise<void> {
  const { id, threadId } = first;
  await once(scope, first, (tx, summary) =>
    change(tx, scope, summary, "comment.start", async () => {
      await tx.commentThread.create({ data: { id: threadId, summaryId: id, quote }, select: { id: true } });
      await writeComment(tx, scope, summary, first);
    }),
  );
}

/**
 * Answers in a thread; one that was resolved is open again. Sent twice as `startThread`.
 * @throws AppError as `startThread`
 */
export async function answerThread(scope: Scope, answer: WriteComment): Promise<void> {
  await once(scope, answer, async (tx, summary) => {
    await findThread(tx, scope, answer);
    await change(tx, scope, summary, "comment.answer", async () => {
      await writeComment(tx, scope, summary, answer);
      await settle(tx, scope, answer, false);
    });
  });
}

/**
 * Gives an own comment other words.
 * @throws AppError as `startThread`
 */
export async function editComment(scope: Scope, input: WriteComment): Promise<void> {
  const { id, commentId, text, mentions } = input;
  await db().$transaction(async (tx) => {
    const summary = await commentable(tx, scope, id);
    const before = await ownComment(tx, scope, input);
    if (before.text === text) return;
    await change(tx, scope, summary, "comment.edit", async () => {
      await tx.comment.update({
        where: { id: commentId, thread: within(scope, id) },
        data: { text, editedAt: new Date() },
        select: { id: true },
      });
      await setMentions(tx, scope, summary, { commentId, text, mentions });
    });
  });
}

/**
 * Removes an own comment. Of one that was answered the place stays.
 * @throws AppError `access.not-found`, `access.forbidden`, `comment.final`
 */
export async function removeComment(scope: Scope, input: Place & { commentId: string }): Promise<void> {
  const { id, commentId } = input;
  await db().$transaction(async (tx) => {
    const summary = await commentable(tx, scope, id);
    await ownComment(tx, scope, input);
    await change(tx, scope, summary, "comment.remove", async () => {
      await tx.commentMention.deleteMany({ where: { commentId, comment: { thread: within(scope, id) } } });
      await tx.comment.update({
        where: { id: commentId, thread: within(scope, id) },
        data: { removedAt: new Date() },
        select: { id: true },
      });
    });
  });
}

/**
 * Says that a thread is settled, or that it is not.
 * @throws AppError `access.not-found`, `access.forbidden`, `comment.final`
 */
export async function resolveThread(scope: Scope, input: Place & { resolved: boolean }): Promise<void> {
  const { id, resolved } = input;
  await db().$transaction(async (tx) => {
    const summary = await commentable(tx, scope, id);
    const thread = await findThread(tx, scope, input);
    if ((thread.resolvedAt !== null) === resolved) return;
    const act = resolved ? "comment.resolve" : "comment.reopen";
    await change(tx, scope, summary, act, () => settle(tx, scope, input, resolved));
  });
}

/**
 * Notes that the caller saw where a thread mentions them; reading is enough for that.
 * @throws AppError `access.not-found`
 */
export async function seeMentions(scope: Scope, place: Place): Promise<void> {
  const { id, threadId } = place;
  await db().$transaction(async (tx) => {
    const { summary } = await findThread(tx, scope, place);
    const { count } = await tx.commentMention.updateMany({
      where: { userId: scope.userId, seenAt: null, comment: { threadId, thread: within(scope, id) } },
      data: { seenAt: new Date() },
    });
    if (count > 0) await record(tx, scope, summary, "comment.see");
  });
}

/**
 * Takes in the threads of a Word file, whose authors are names. Of a thread that is there already, such as one of an
 * export that comes back, what is new is added: comments that it lacks, and whether it is settled.
 * @param tx the transaction in which the words get their marks
 * @param threads their ids are those of the marks; one that belongs to another summary needs a new id first
 * @returns how many threads are new, and how many got answers
 * @throws AppError `access.not-found`, `access.forbidden`, `comment.final`
 */
export async function importThreads(
  tx: Transaction,
  scope: Scope,
  summaryId: string,
  threads: readonly ForeignThread[],
): Promise<{ added: number; answered: number }> {
  const summary = await commentable(tx, scope, summaryId);
  const counts = { added: 0, answered: 0 };
  if (threads.length === 0) return counts;
  const ids = threads.map(({ id }) => id);
  const there = await tx.commentThread.findMany({ where: { id: { in: ids } }, select: { id: true } });
  const known = new Set(there.map(({ id }) => id));
  for (const thread of threads) {
    const place = { id: summaryId, threadId: thread.id };
    const isNew = !known.has(thread.id);
    if (isNew) {
      const data = { id: thread.id, summaryId, quote: storableText(thread.quote).slice(0, longestQuote) };
      await tx.commentThread.create({ data, select: { id: true } });
    }
    const { resolvedAt } = await findThread(tx, scope, place);
    const added = await addForeignComments(tx, thread);
    if (isNew) counts.added += 1;
    else if (added > 0) counts.answered += 1;
    // A file that is older than the decision here does not take it back.
    const decides = thread.resolved || added > 0;
    if (decides && thread.resolved !== (resolvedAt !== null)) await settle(tx, scope, place, thread.resolved);
  }
  await record(tx, scope, summary, "comment.import", counts);
  await announceComments(tx, summaryId);
  return counts;
}

/** Adds the comments that a thread lacks; returns how many. */
async function addForeignComments(
  tx: Transaction,
  { id: threadId, comments }: ForeignThread,
): Promise<number> {
  const there = await tx.comment.findMany({ where: { threadId }, select: { authorName: true, text: true } });
  let added = 0;
  // One by one: their numbers are their order.
  for (const { author, at, text } of comments) {
    const said = {
      authorName: storableText(author).slice(0, 100),
      text: storableText(text).slice(0, longestComment),
    };
    if (there.some((each) => each.authorName === said.authorName && each.text === said.text)) continue;
    await tx.comment.create({
      data: { id: newUuid(), threadId, createdAt: at, ...said },
      select: { id: true },
    });
    added += 1;
  }
  return added;
}

/** Text as PostgreSQL takes it. */
function storableText(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}

/** Runs what makes a comment under an id from the browser; when that is there already, its words are set. */
async function once(
  scope: Scope,
  comment: WriteComment,
  run: (tx: Transaction, summary: Commentable) => Promise<void>,
): Promise<void> {
  try {
    await db().$transaction(async (tx) => run(tx, await commentable(tx, scope, comment.id)));
  } catch (error) {
    if (brokenUnique(error) === null) throw error;
    await editComment(scope, comment);
  }
}

async function change(
  tx: Transaction,
  scope: Scope,
  summary: Commentable,
  action: string,
  run: () => Promise<unknown>,
): Promise<void> {
  await run();
  await record(tx, scope, summary, action);
  await announceComments(tx, summary.id);
}

async function record(
  tx: Transaction,
  scope: Scope,
  { id, title, unit }: Commentable,
  action: string,
  detail: Record<string, number> = {},
): Promise<void> {
  const object = { kind: "summary", id, name: title, unitPath: unit.path };
  await recordAudit(tx, scope, { action, object, detail });
}

async function settle(
  tx: Transaction,
  scope: Scope,
  { id, threadId }: Place,
  resolved: boolean,
): Promise<void> {
  await tx.commentThread.update({
    where: { id: threadId, ...within(scope, id) },
    data: resolved
      ? { resolvedAt: new Date(), resolvedBy: scope.userName }
      : { resolvedAt: null, resolvedBy: null },
    select: { id: true },
  });
}

async function writeComment(
  tx: Transaction,
  scope: Scope,
  summary: Commentable,
  { threadId, ...comment }: Written & { threadId: string },
): Promise<void> {
  const { commentId: id, text } = comment;
  const { userId: authorId, userName: authorName } = scope;
  await tx.comment.create({ data: { id, threadId, text, authorId, authorName }, select: { id: true } });
  await setMentions(tx, scope, summary, comment);
}
