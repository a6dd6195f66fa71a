import { TiptapTransformer } from "@hocuspocus/transformer";
import { Node } from "@tiptap/pm/model";
import * as Y from "yjs";
import type { Prisma } from "../../prisma/client/client.ts";
import type { SummaryState } from "../../prisma/client/enums.ts";
import { db } from "../db.ts";
import { countOpen } from "../document/figures.ts";
import { readingIn, readingOf } from "../document/reading.ts";
import { documentSchema, schemaVersion } from "../document/schema.ts";
import { countBlanks, countCharacters, titleOf } from "../document/sections.ts";
import { storeSections } from "../sections/mutations.ts";
import { storable } from "../storable.ts";
import { storeFigures } from "../summaries/sources/mutations.ts";
import { takeAutomaticVersion } from "../summaries/versions/mutations.ts";
import type { KnownHistory } from "./queries.ts";

/** How long (ms) people work on a text until a version is taken by itself. */
const versionAfter = 20 * 60_000;

/**
 * Commits changes of an open summary.
 * @param writers names of those who made them
 * @returns id of the row, the newest that the document now contains
 */
export async function appendUpdates(
  summaryId: string,
  updates: Uint8Array[],
  writers: string[] = [],
): Promise<bigint> {
  const update = new Uint8Array(updates.length === 1 ? updates[0]! : Y.mergeUpdates(updates));
  const data = { summaryId, update, writers };
  const row = await db().summaryUpdate.create({ data, select: { id: true } });
  return row.id;
}

/**
 * Writes an open summary as a whole: the binary, the JSON, the title, the counts, the section rows and the figures,
 * and removes the single changes that the binary now contains, all in one transaction. After a while of work a version
 * is taken of what was stored before.
 *
 * Another process may have the same summary open, e.g. while one server takes over from another. What it
 * has written meanwhile is taken into `ydoc` first, so neither ever overwrites the other.
 * @param known what `ydoc` contains of the database
 * @returns the version that it now contains
 */
export async function storeSummary(
  summaryId: string,
  ydoc: Y.Doc,
  known: KnownHistory,
): Promise<Pick<KnownHistory, "version">> {
  return db().$transaction(
    async (tx) => {
      const { contained, writers, state, ...work } = await takeIn(tx, summaryId, ydoc, known);
      const now = new Date();
      const due = work.since !== null && now.getTime() - work.since.getTime() > versionAfter;
      if (due) await takeAutomaticVersion(tx, summaryId);
      const doc = storable(TiptapTransformer.fromYdoc(ydoc, "default"));
      const written = Node.fromJSON(documentSchema, doc);
      const node = state ? readingIn(state, written) : readingOf(written);
      const { updatedAt, year } = await tx.summary.update({
        where: { id: summaryId },
        data: {
          ydoc: new Uint8Array(Y.encodeStateAsUpdate(ydoc)),
          doc,
          schemaVersion,
          characters: countCharacters(node),
          blanks: countBlanks(node),
          undecided: countOpen(node),
          writers: due ? writers.fresh : [...new Set([...writers.stored, ...writers.fresh])],
          workedSince: (due ? null : work.since) ?? (contained.length > 0 ? now : null),
          updatedAt: now,
          // An emptied title leaves the old name in the list.
          title: titleOf(node) || undefined,
        },
        select: { updatedAt: true, year: true },
      });
      await storeSections(tx, { id: summaryId, year }, node);
      // What proves a final summary was kept when it became final.
      if (state !== "final") await storeFigures(tx, summaryId, node);
      await tx.summaryUpdate.deleteMany({ where: { id: { in: contained } } });
      return { version: updatedAt };
    },
    { timeout: 20_000 },
  );
}

/**
 * Locks the summary and applies to `ydoc` what others have written.
 * @returns ids of the rows of changes that `ydoc` now contains, who wrote since the newest version and since when,
 *   and where the summary stands
 */
async function takeIn(
  tx: Prisma.TransactionClient,
  summaryId: string,
  ydoc: Y.Doc,
  { lastUpdateId, version }: KnownHistory,
) {
  const [work] = await tx.$queryRaw<{ writers: string[]; since: Date | null; state: SummaryState }[]>`
    select writers, worked_since as since, state from summary where id = ${summaryId}::uuid for update`;
  const written = { id: summaryId, NOT: { updatedAt: version } };
  const others = await tx.summary.findFirst({ where: written, select: { ydoc: true } });
  if (others) Y.applyUpdate(ydoc, others.ydoc);
  const rows = await tx.summaryUpdate.findMany({
    where: { summaryId, id: { lte: lastUpdateId } },
    select: { id: true, update: true, writers: true },
  });
  for (const { update } of rows) Y.applyUpdate(ydoc, update);
  return {
    contained: rows.map(({ id }) => id),
    writers: { stored: work?.writers ?? [], fresh: [...new Set(rows.flatMap(({ writers }) => writers))] },
    since: work?.since ?? null,
    state: work?.state,
  };
}
