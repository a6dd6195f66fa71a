import { TiptapTransformer } from "@hocuspocus/transformer";
import { Node } from "@tiptap/pm/model";
import * as Y from "yjs";
import type { Prisma } from "../../prisma/client/client.ts";
import { db } from "../db.ts";
import { countOpen } from "../document/figures.ts";
import { documentSchema, schemaVersion } from "../document/schema.ts";
import { countBlanks, countCharacters, titleOf } from "../document/sections.ts";
import { storeSections } from "../sections/mutations.ts";
import { storable } from "../storable.ts";
import { storeFigures } from "../summaries/sources/mutations.ts";
import type { KnownHistory } from "./queries.ts";

/**
 * Commits changes of an open summary.
 * @returns id of the row, the newest that the document now contains
 */
export async function appendUpdates(summaryId: string, updates: Uint8Array[]): Promise<bigint> {
  const update = new Uint8Array(updates.length === 1 ? updates[0]! : Y.mergeUpdates(updates));
  const row = await db().summaryUpdate.create({ data: { summaryId, update }, select: { id: true } });
  return row.id;
}

/**
 * Writes an open summary as a whole: the binary, the JSON, the title, the counts, the section rows and the figures,
 * and removes the single changes that the binary now contains, all in one transaction.
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
      const contained = await takeIn(tx, summaryId, ydoc, known);
      const doc = storable(TiptapTransformer.fromYdoc(ydoc, "default"));
      const node = Node.fromJSON(documentSchema, doc);
      const { updatedAt, year, state } = await tx.summary.update({
        where: { id: summaryId },
        data: {
          ydoc: new Uint8Array(Y.encodeStateAsUpdate(ydoc)),
          doc,
          schemaVersion,
          characters: countCharacters(node),
          blanks: countBlanks(node),
          undecided: countOpen(node),
          updatedAt: new Date(),
          // An emptied title leaves the old name in the list.
          title: titleOf(node) || undefined,
        },
        select: { updatedAt: true, year: true, state: true },
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
 * @returns ids of the rows of changes that `ydoc` now contains
 */
async function takeIn(
  tx: Prisma.TransactionClient,
  summaryId: string,
  ydoc: Y.Doc,
  { lastUpdateId, version }: KnownHistory,
): Promise<bigint[]> {
  await tx.$queryRaw`select id from summary where id = ${summaryId}::uuid for update`;
  const written = { id: summaryId, NOT: { updatedAt: version } };
  const others = await tx.summary.findFirst({ where: written, select: { ydoc: true } });
  if (others) Y.applyUpdate(ydoc, others.ydoc);
  const rows = await tx.summaryUpdate.findMany({
    where: { summaryId, id: { lte: lastUpdateId } },
    select: { id: true, update: true },
  });
  for (const { update } of rows) Y.applyUpdate(ydoc, update);
  return rows.map(({ id }) => id);
}
