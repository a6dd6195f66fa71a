import { may } from "../../auth/may.ts";
import type { Scope } from "../../auth/scope.ts";
import { readingIn, readingOf } from "../../document/reading.ts";
import { AppError } from "../../errors.ts";
import { listImages } from "../../images/queries.ts";
import { type DocxFile, hasPictures, writeSummary } from "../export.ts";
import { recordExport } from "../mutations.ts";
import { findExportable } from "../queries.ts";
import { findVersion } from "./queries.ts";

/**
 * Writes a version of a summary as a Word file, and into the audit table who took it.
 * @throws AppError `access.not-found`, `access.forbidden`
 */
export async function exportVersion(
  scope: Scope,
  summaryId: string,
  number: number,
  at: Date,
): Promise<DocxFile> {
  const summary = await findExportable(scope, summaryId);
  if (!summary) throw new AppError("access.not-found");
  if (!may(scope, "summary.export", summary.unit.path)) throw new AppError("access.forbidden");
  const version = await findVersion(scope, summaryId, number);
  const doc = version.reason === "final" ? readingIn("final", version.doc) : readingOf(version.doc);
  const { name, bytes } = await writeSummary(
    summary,
    doc,
    hasPictures(doc) ? await listImages(scope, summaryId) : [],
    at,
  );
  await recordExport(scope, summary, { bytes: bytes.length, version: number });
  return { name: name.replace(/\.docx$/, `（第${number}版）.docx`), bytes };
}
