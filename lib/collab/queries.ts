import * as Y from "yjs";
import type { SummaryState } from "../../prisma/client/enums.ts";
import { type Scope, unitWithin } from "../auth/scope.ts";
import { db } from "../db.ts";
import { AppError } from "../errors.ts";

/** What decides whether a browser may open a summary live; null when it is not there or out of reach. */
export function findOpenable(scope: Scope, id: string) {
  return db().summary.findFirst({
    where: { id, deletedAt: null, unit: unitWithin(scope) },
    select: { id: true, epoch: true, state: true, updatedAt: true, unit: { select: { path: true } } },
  });
}

/**
 * What an open document contains of the database: all rows of changes up to `lastUpdateId` that this process
 * wrote or read, and the binary as it was written at `version`.
 */
export type KnownHistory = { lastUpdateId: bigint; version: Date };

/** The history of a summary as stored: the binary, and the changes committed since, in order; and where it stands. */
export type StoredHistory = KnownHistory & { state: Uint8Array; stage: SummaryState };

/**
 * Reads the whole history of a summary, for the server itself once a browser was let in.
 * @throws AppError `access.not-found`; whatever it throws, the document must not be opened
 */
export async function loadHistory(id: string): Promise<StoredHistory> {
  const [summary, updates] = await db().$transaction(
    [
      db().summary.findFirst({
        where: { id, deletedAt: null },
        select: { ydoc: true, updatedAt: true, state: true },
      }),
      db().summaryUpdate.findMany({
        where: { summaryId: id },
        orderBy: { id: "asc" },
        select: { id: true, update: true },
      }),
    ],
    { isolationLevel: "RepeatableRead" },
  );
  if (!summary) throw new AppError("access.not-found");
  const state = updates.length
    ? Y.mergeUpdates([summary.ydoc, ...updates.map((row) => row.update)])
    : summary.ydoc;
  return {
    ...{ state, stage: summary.state },
    ...{ lastUpdateId: updates.at(-1)?.id ?? 0n, version: summary.updatedAt },
  };
}
