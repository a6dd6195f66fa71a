import type { Scope } from "../../auth/scope.ts";
import { db } from "../../db.ts";
import { parseDocument } from "../../document/schema.ts";
import { threadsForExport } from "../comments/queries.ts";
import { type DocxFile, exportSummary, type ReadDocument } from "../export.ts";
import { takeVersion } from "../versions/mutations.ts";
import { requireExportable, writeMarkup } from "./export-markup.ts";

/**
 * Writes a summary as a Word file with its suggestions as tracked changes and its comments, and into the audit table
 * who took it. The file of a final one has neither: nothing but what was approved.
 * @throws AppError `access.not-found`, `access.forbidden`
 */
export async function exportMarkup(
  scope: Scope,
  id: string,
  readDocument: ReadDocument,
  at: Date,
): Promise<DocxFile> {
  const summary = await requireExportable(scope, id);
  if (summary.state === "final") return exportSummary(scope, id, readDocument, at);
  const doc = parseDocument(await readDocument(id));
  // What a reviewer changes in the file is told from what changes here meanwhile by what it said when it was exported.
  await db().$transaction((tx) => takeVersion(tx, scope, { summaryId: id, doc, reason: "exported" }));
  return writeMarkup(scope, summary, doc, {
    threads: await threadsForExport(scope, id),
    at,
    remark: "修订稿",
  });
}
