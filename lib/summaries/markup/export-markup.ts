import type { Node } from "@tiptap/pm/model";
import { may } from "../../auth/may.ts";
import type { Scope } from "../../auth/scope.ts";
import { markComparison } from "../../document/suggestions/mark-comparison.ts";
import type { Thread } from "../../docx/thread.ts";
import { AppError } from "../../errors.ts";
import { listImages } from "../../images/queries.ts";
import { newUuid } from "../../uuid.ts";
import { withRemark } from "../docx-name.ts";
import { type DocxFile, hasPictures, writeSummary } from "../export.ts";
import { recordExport } from "../mutations.ts";
import { type Exportable, findExportable } from "../queries.ts";

/**
 * Writes two texts of a summary as one Word file in which the later one is tracked changes of the earlier one (花脸稿).
 * @param texts read by the caller, who has looked at the right to them
 * @throws AppError `access.not-found`, `access.forbidden`
 */
export async function exportComparison(
  scope: Scope,
  id: string,
  texts: { before: Node; after: Node },
  at: Date,
): Promise<DocxFile> {
  const summary = await requireExportable(scope, id);
  const who = { id: newUuid(), author: scope.userId, name: scope.userName, at: at.getTime() };
  const doc = markComparison(texts.before, texts.after, who);
  return writeMarkup(scope, summary, doc, { threads: [], at, remark: "花脸稿" });
}

/**
 * A summary that is to be exported.
 * @throws AppError `access.not-found`, `access.forbidden`
 */
export async function requireExportable(scope: Scope, id: string): Promise<Exportable> {
  const summary = await findExportable(scope, id);
  if (!summary) throw new AppError("access.not-found");
  if (!may(scope, "summary.export", summary.unit.path)) throw new AppError("access.forbidden");
  return summary;
}

/** What is written beside the document. */
type Writing = { threads: readonly Thread[]; at: Date; remark: string };

/** Writes a document with its suggestions as tracked changes, and into the audit table who took it. */
export async function writeMarkup(
  scope: Scope,
  summary: Exportable,
  doc: Node,
  { threads, at, remark }: Writing,
): Promise<DocxFile> {
  const pictures = hasPictures(doc) ? await listImages(scope, summary.id) : [];
  const markup = { threads, summary: summary.id };
  const { name, bytes } = await writeSummary(summary, doc, pictures, at, { markup });
  await recordExport(scope, summary, { bytes: bytes.length, markup: true });
  return { name: withRemark(name, remark), bytes };
}
