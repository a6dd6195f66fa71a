import { Node } from "@tiptap/pm/model";
import { mayEdit, maySuggest } from "../../auth/may-edit.ts";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import { db } from "../../db.ts";
import { documentSchema } from "../../document/schema.ts";
import { AppError } from "../../errors.ts";
import { threadsForExport } from "../comments/queries.ts";
import type { ReadDocument } from "../export.ts";
import { findSummary } from "../queries.ts";
import { layReviewed } from "./lay-reviewed.ts";
import { type Preview, previewOf, type Remainder } from "./preview.ts";
import { hashOfFile, readReviewed, type UploadedFile } from "./read-reviewed.ts";

/**
 * What a reviewed Word file would change in a summary; nothing is stored.
 * @throws AppError `access.not-found`, `access.forbidden`, `markup.not-word`, `file.…`
 */
export async function previewReadBack(
  scope: Scope,
  summaryId: string,
  readDocument: ReadDocument,
  file: UploadedFile,
): Promise<Preview> {
  const summary = await findSummary(scope, summaryId);
  if (!maySuggest(scope, summary)) throw new AppError("access.forbidden");
  const before = await readEarlier(scope, summary.id, file);
  const marked = await readReviewed(file);
  const doc = Node.fromJSON(documentSchema, await readDocument(summary.id));
  const threads = await threadsForExport(scope, summary.id);
  const exported = await findExported(scope, summary.id, marked.origin?.base);
  const options = { summary: summary.id, untracked: true, now: Date.now(), exported };
  return previewOf(layReviewed(marked, doc, threads, options), {
    ...{ before, maySettle: mayEdit(scope, summary) },
  });
}

/** The files that were read back into a summary and left something over, the newest first. */
export async function listRemainders(scope: Scope, summaryId: string): Promise<Remainder[]> {
  const { id } = await findSummary(scope, summaryId);
  const rows = await db().readBack.findMany({
    where: { summaryId: id, summary: { deletedAt: null, unit: unitWithin(scope) } },
    select: { fileName: true, userName: true, createdAt: true, unplaced: true },
    orderBy: { createdAt: "desc" },
    take: 50,
  });
  const read = rows.map(({ createdAt, unplaced, ...row }) => ({
    ...{ ...row, at: createdAt.toISOString() },
    unplaced: unplaced as Remainder["unplaced"],
  }));
  return read.filter(({ unplaced }) => unplaced.length > 0);
}

/** The document of which a file was made, where a version keeps it. */
export async function findExported(
  scope: Scope,
  summaryId: string,
  base: string | undefined,
): Promise<Node | null> {
  if (!base) return null;
  const version = await db().summaryVersion.findFirst({
    where: { summaryId, hash: { startsWith: base }, summary: { unit: unitWithin(scope) } },
    select: { doc: true },
    orderBy: { number: "desc" },
  });
  return version && Node.fromJSON(documentSchema, version.doc);
}

/** When a file was read back before and by whom; null when it is new. */
export async function readEarlier(scope: Scope, summaryId: string, { bytes }: UploadedFile) {
  const where = { summaryId, hash: hashOfFile(bytes), summary: { unit: unitWithin(scope) } };
  const row = await db().readBack.findFirst({ where, select: { userName: true, createdAt: true } });
  return row && { by: row.userName, at: row.createdAt.toISOString() };
}
