import { Node } from "@tiptap/pm/model";
import type { Scope } from "../../auth/scope.ts";
import { type ChangeSize, changeSize } from "../../document/compare/change-size.ts";
import { compareDocuments, type DocumentRow } from "../../document/compare/compare-documents.ts";
import { readingOf } from "../../document/reading.ts";
import { documentSchema } from "../../document/schema.ts";
import { hasSuggestions } from "../../document/suggestions/said.ts";
import type { DocxFile } from "../../summaries/export.ts";
import { exportComparison } from "../../summaries/markup/export-markup.ts";
import { findSummary } from "../../summaries/queries.ts";
import { findVersion, readYearBefore } from "../../summaries/versions/queries.ts";
import { currentDocument } from "../current-document.ts";
import type { Compared } from "./input.ts";

/** Two texts of a summary side by side, as they read: what is suggested counts as written. */
export type Comparison = {
  rows: DocumentRow[];
  size: ChangeSize;
  /** Whether anything is suggested in either. */
  suggested: boolean;
};

/**
 * Compares two versions of a summary, or one with what it says now or with the final text of the year before.
 * @throws AppError `access.not-found` also when there is no such version
 */
export async function compareVersions(
  scope: Scope,
  summaryId: string,
  from: Compared,
  to: Compared,
): Promise<Comparison> {
  const { id } = await findSummary(scope, summaryId);
  const [before, after] = await Promise.all([read(scope, id, from), read(scope, id, to)]);
  const rows = compareDocuments(readingOf(before), readingOf(after));
  return { rows, size: changeSize(rows), suggested: hasSuggestions(before) || hasSuggestions(after) };
}

/**
 * Writes two texts of a summary as one Word file with the differences as tracked changes (花脸稿).
 * @throws AppError `access.not-found` also when there is no such version, `access.forbidden`
 */
export async function exportCompared(
  scope: Scope,
  summaryId: string,
  { from, to }: { from: Compared; to: Compared },
  at: Date,
): Promise<DocxFile> {
  const { id } = await findSummary(scope, summaryId);
  const [before, after] = await Promise.all([read(scope, id, from), read(scope, id, to)]);
  return exportComparison(scope, id, { before, after }, at);
}

async function read(scope: Scope, summaryId: string, what: Compared): Promise<Node> {
  if (typeof what === "number") return (await findVersion(scope, summaryId, what)).doc;
  if (what === "now") return Node.fromJSON(documentSchema, await currentDocument(summaryId));
  return readYearBefore(scope, summaryId);
}
