import { Node as DocumentNode, type Node } from "@tiptap/pm/model";
import type { Transaction } from "../../db.ts";
import { changeSize } from "../../document/compare/change-size.ts";
import { compareDocuments } from "../../document/compare/compare-documents.ts";
import { contentHash } from "../../document/content-hash.ts";
import { readingOf } from "../../document/reading.ts";
import { documentSchema, schemaVersion } from "../../document/schema.ts";
import { countCharacters, textOf } from "../../document/sections.ts";
import { storable } from "../../storable.ts";
import { quietReasons, type VersionReason } from "./version-reason.ts";

/** Who takes a version; without an id it is the server. */
export type VersionAuthor = { userId: string | null; userName: string };

/** What a version is taken of, and what for. */
export type TakeVersion = {
  summaryId: string;
  /** The document at this moment, with its suggestions and the places of its comments. */
  doc: Node;
  reason: VersionReason;
  label?: string;
  /** The number of the version whose text was restored. */
  restoredFrom?: number;
};

/** A version that was taken. */
export type TakenVersion = { id: string; number: number; hash: string };

/**
 * Takes a version of a summary, in the transaction of what it is taken for. Whoever calls it has checked the right to
 * the summary. One that nobody asked for is not taken again while the newest version is the same.
 */
export async function takeVersion(
  tx: Transaction,
  author: VersionAuthor,
  given: TakeVersion,
): Promise<TakenVersion> {
  // Numbers are given one after the other; changes of the text may go on being committed.
  await tx.$queryRaw`select id from summary where id = ${given.summaryId}::uuid for no key update`;
  return insertVersion(tx, author, given, [
    ...(await storedWriters(tx, given.summaryId)),
    ...(await freshWriters(tx, given.summaryId)),
  ]);
}

/**
 * Takes a version of a summary on which people have been working for a while: of what was stored before they went on,
 * so that after a pause it is the text as they left it. The summary is locked.
 */
export async function takeAutomaticVersion(tx: Transaction, summaryId: string): Promise<void> {
  const { doc } = await tx.summary.findUniqueOrThrow({ where: { id: summaryId }, select: { doc: true } });
  const given = { summaryId, doc: read(doc), reason: "automatic" as const };
  await insertVersion(tx, { userId: null, userName: "" }, given, await storedWriters(tx, summaryId));
}

async function insertVersion(
  tx: Transaction,
  author: VersionAuthor,
  { summaryId, doc, reason, label = "", restoredFrom }: TakeVersion,
  writers: string[],
): Promise<TakenVersion> {
  const newest = await tx.summaryVersion.findFirst({
    where: { summaryId },
    orderBy: { number: "desc" },
    select: { id: true, number: true, hash: true, reason: true, doc: true },
  });
  const [hash, before] = [contentHash(doc), newest && read(newest.doc)];
  await tx.summary.update({
    where: { id: summaryId },
    data: { writers: [], workedSince: null },
    select: { id: true },
  });
  if (newest && before && serves(newest, before, { doc, hash, reason })) {
    return { id: newest.id, number: newest.number, hash: newest.hash };
  }
  const reading = readingOf(doc);
  const characters = countCharacters(reading);
  const { added, removed } = before
    ? changeSize(compareDocuments(readingOf(before), reading))
    : { added: characters, removed: 0 };
  return tx.summaryVersion.create({
    data: {
      ...{ summaryId, number: (newest?.number ?? 0) + 1, reason, label, restoredFrom: restoredFrom ?? null },
      ...{ authorId: author.userId, authorName: author.userName, writers: [...new Set(writers)] },
      ...{ doc: storable(doc.toJSON()), hash, schemaVersion, characters, added, removed },
    },
    select: { id: true, number: true, hash: true },
  });
}

/** Whether the newest version is as good as another one. */
function serves(
  newest: { hash: string; reason: string },
  before: Node,
  { doc, hash, reason }: { doc: Node; hash: string; reason: VersionReason },
): boolean {
  if (reason === "automatic") {
    return newest.hash === hash && textOf(readingOf(before)) === textOf(readingOf(doc));
  }
  return (quietReasons.has(reason) || (reason === "exported" && newest.reason === reason)) && before.eq(doc);
}

/** The names of those who wrote what is stored. */
async function storedWriters(tx: Transaction, summaryId: string): Promise<string[]> {
  const where = { id: summaryId };
  return (await tx.summary.findUniqueOrThrow({ where, select: { writers: true } })).writers;
}

/** The names of those who wrote what is committed but not stored yet; they are not told a second time. */
async function freshWriters(tx: Transaction, summaryId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ writers: string[] }[]>`
    with taken as (
      select id, writers from summary_update where summary_id = ${summaryId}::uuid and writers <> '{}' for update
    )
    update summary_update set writers = '{}' from taken where summary_update.id = taken.id returning taken.writers`;
  return rows.flatMap(({ writers }) => writers);
}

/** A document as it was stored, also one that is not quite as the schema wants it. */
function read(doc: unknown): Node {
  return DocumentNode.fromJSON(documentSchema, doc);
}
