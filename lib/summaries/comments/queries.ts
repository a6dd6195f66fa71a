import type { Prisma } from "../../../prisma/client/client.ts";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import { containing } from "../../containing.ts";
import { db } from "../../db.ts";
import { findSummary } from "../queries.ts";
import { within } from "./find-thread.ts";
import type { ForeignThread } from "./foreign-thread.ts";
import { readersOf } from "./readers-of.ts";

/** A comment as the panel shows it; `text` is null when its author removed it. */
export type ThreadComment = {
  id: string;
  author: string;
  /** Whether the caller wrote it. */
  own: boolean;
  /** When, as ISO 8601; null when the Word file that it is from does not say. */
  at: string | null;
  edited: boolean;
  text: string | null;
  mentions: { id: string; name: string }[];
  /** Whether it mentions the caller, who has not seen it yet. */
  unseen: boolean;
};

/** A thread with its comments in order. */
export type Thread = {
  id: string;
  quote: string;
  resolved: { by: string; at: string } | null;
  comments: ThreadComment[];
};

/** Threads in which there is something left to read. */
const notEmpty = { comments: { some: { removedAt: null } } } satisfies Prisma.CommentThreadWhereInput;

/**
 * The threads of a summary, the oldest first.
 * @throws AppError `access.not-found`
 */
export async function listThreads(scope: Scope, summaryId: string): Promise<Thread[]> {
  await findSummary(scope, summaryId);
  const rows = await db().commentThread.findMany({
    where: { ...within(scope, summaryId), ...notEmpty },
    select: {
      id: true,
      quote: true,
      resolvedAt: true,
      resolvedBy: true,
      comments: {
        select: {
          id: true,
          authorId: true,
          authorName: true,
          text: true,
          createdAt: true,
          editedAt: true,
          removedAt: true,
          mentions: {
            select: { userId: true, seenAt: true, user: { select: { displayName: true } } },
            orderBy: { userId: "asc" },
          },
        },
        orderBy: { number: "asc" },
      },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, quote, resolvedAt, resolvedBy, comments }) => ({
    id,
    quote,
    resolved: resolvedAt && { by: resolvedBy ?? "", at: resolvedAt.toISOString() },
    comments: comments.map(({ authorId, authorName, createdAt, editedAt, removedAt, mentions, ...row }) => ({
      id: row.id,
      author: authorName,
      own: authorId === scope.userId,
      at: createdAt?.toISOString() ?? null,
      edited: editedAt !== null,
      text: removedAt ? null : row.text,
      mentions: mentions.map(({ userId, user }) => ({ id: userId, name: user.displayName })),
      unseen: mentions.some(({ userId, seenAt }) => userId === scope.userId && seenAt === null),
    })),
  }));
}

/** Somebody who can be mentioned, with their unit. */
export type Reader = { id: string; name: string; unit: string };

/** How many people are offered at once. */
const mostOffered = 8;

/**
 * The people who may read a summary and whose name, or name for signing in, contains a text; not the caller.
 * @throws AppError `access.not-found`
 */
export async function findReaders(scope: Scope, summaryId: string, text: string): Promise<Reader[]> {
  const { unit } = await findSummary(scope, summaryId);
  const people = await db().user.findMany({
    where: {
      ...readersOf(unit.path),
      id: { not: scope.userId },
      OR: [{ displayName: containing(text) }, { name: containing(text) }],
    },
    select: { id: true, displayName: true, unit: { select: { shortName: true } } },
    orderBy: [{ displayName: "asc" }, { id: "asc" }],
    take: mostOffered,
  });
  return people.map((each) => ({ id: each.id, name: each.displayName, unit: each.unit.shortName }));
}

/** How many mentions the start page shows. */
const mostMentions = 6;

/** The comments that mention the caller and that they have not seen, the newest first, and how many there are. */
export async function unseenMentions(scope: Scope) {
  const thread = { summary: { deletedAt: null, unit: unitWithin(scope) } };
  const where = { userId: scope.userId, seenAt: null, comment: { removedAt: null, thread } };
  const [total, rows] = await Promise.all([
    db().commentMention.count({ where }),
    db().commentMention.findMany({
      where,
      select: {
        comment: {
          select: {
            id: true,
            authorName: true,
            text: true,
            createdAt: true,
            thread: {
              select: { id: true, quote: true, summary: { select: { id: true, title: true } } },
            },
          },
        },
      },
      orderBy: { comment: { number: "desc" } },
      take: mostMentions,
    }),
  ]);
  return { total, mentions: rows.map(({ comment }) => comment) };
}

/** What the start page says of mentions. */
export type UnseenMentions = Awaited<ReturnType<typeof unseenMentions>>;

/**
 * The threads of a summary as a Word file has them: without what was removed.
 * @throws AppError `access.not-found`
 */
export async function threadsForExport(scope: Scope, summaryId: string): Promise<ForeignThread[]> {
  await findSummary(scope, summaryId);
  const rows = await db().commentThread.findMany({
    where: { ...within(scope, summaryId), ...notEmpty },
    select: {
      id: true,
      quote: true,
      resolvedAt: true,
      comments: {
        where: { removedAt: null },
        select: { authorName: true, createdAt: true, text: true },
        orderBy: { number: "asc" },
      },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, quote, resolvedAt, comments }) => ({
    id,
    quote,
    resolved: resolvedAt !== null,
    comments: comments.map(({ authorName, createdAt, text }) => ({
      author: authorName,
      at: createdAt,
      text,
    })),
  }));
}
