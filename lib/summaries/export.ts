import type { Node } from "@tiptap/pm/model";
import { may } from "../auth/may.ts";
import type { Scope } from "../auth/scope.ts";
import { readingIn } from "../document/reading.ts";
import { type DocumentJson, parseDocument } from "../document/schema.ts";
import { countBlanks, titleOf } from "../document/sections.ts";
import { cutWords } from "../docx/cut-words.ts";
import { type ExportOptions, exportDocx } from "../docx/export/export-docx.ts";
import type { Picture } from "../docx/export/pictures.ts";
import { AppError } from "../errors.ts";
import { listImages } from "../images/queries.ts";
import { docxName, remarkOf, sourcesName, withRemark } from "./docx-name.ts";
import { checkExport, type ExportCheck } from "./export-check.ts";
import { recordExport } from "./mutations.ts";
import { type Exportable, findExportable } from "./queries.ts";
import { figureSources } from "./sources/queries.ts";
import { mostNamed, sourceTable } from "./sources/source-table.ts";
import { mostListed, sourceWorkbook } from "./sources/source-workbook.ts";

/** Gives the document of a summary as it is this moment (`currentDocument` of lib/collab). */
export type ReadDocument = (summaryId: string) => Promise<DocumentJson>;

/** A file and the name to save it under. */
export type DocxFile = { name: string; bytes: Uint8Array };

/**
 * Writes a summary as a Word file, and into the audit table who took it.
 * @param options `sources`: whether a table of the records behind its figures follows
 * @throws AppError `access.not-found` when it is not there or out of reach, `access.forbidden`
 */
export async function exportSummary(
  scope: Scope,
  id: string,
  readDocument: ReadDocument,
  at: Date,
  { sources = false } = {},
): Promise<DocxFile> {
  const [summary, doc] = await readExportable(scope, id, readDocument);
  const pictures = hasPictures(doc) ? await listImages(scope, id) : [];
  const found = sources ? await figureSources(scope, id, doc, mostNamed) : null;
  const appendix = found && found.figures.length > 0 ? sourceTable(found, at) : null;
  const file = await writeSummary(summary, doc, pictures, at, { appendix });
  await recordExport(scope, summary, {
    ...{ bytes: file.bytes.length, blanks: countBlanks(doc) },
    ...(appendix && { sources: appendix.rows.length }),
  });
  return { ...file, name: withRemark(file.name, remarkOf(summary)) };
}

/**
 * Writes the figures of a summary and the records behind them as an Excel file, and into the audit table who took it.
 * @throws AppError as `exportSummary`
 */
export async function exportSources(
  scope: Scope,
  id: string,
  readDocument: ReadDocument,
  at: Date,
): Promise<DocxFile> {
  const [summary, doc] = await readExportable(scope, id, readDocument);
  const sources = await figureSources(scope, id, doc, mostListed);
  const bytes = await sourceWorkbook(sources, at);
  await recordExport(scope, summary, { bytes: bytes.length, sources: sources.figures.length });
  return { name: sourcesName(titleOf(doc) || summary.title, summary.year), bytes };
}

/**
 * What somebody should know before they export a summary.
 * @throws AppError as `exportSummary`
 */
export async function exportCheck(
  scope: Scope,
  id: string,
  readDocument: ReadDocument,
): Promise<ExportCheck> {
  const [, doc] = await readExportable(scope, id, readDocument);
  return checkExport(doc);
}

/** Writes a document as the Word file of its summary. */
export async function writeSummary(
  summary: Exportable,
  doc: Node,
  images: readonly (Picture & { id: string })[],
  at: Date,
  { appendix = null, markup = null }: Partial<Pick<ExportOptions, "appendix" | "markup">> = {},
): Promise<DocxFile> {
  const title = titleOf(doc) || summary.title;
  const { latinSerif, unit, year } = summary;
  const pictures = new Map(images.map((image) => [image.id, image]));
  const options = { latinSerif, cutWords, pictures, title, author: unit.name, at, appendix, markup };
  const bytes = exportDocx(doc, options);
  return { name: docxName(title, year), bytes };
}

/** Whether there is any picture to be fetched for a document. */
export function hasPictures(doc: Node): boolean {
  return doc.children.some((block) => block.type.name === "image");
}

async function readExportable(
  scope: Scope,
  id: string,
  readDocument: ReadDocument,
): Promise<[Exportable, Node]> {
  const summary = await findExportable(scope, id);
  if (!summary) throw new AppError("access.not-found");
  if (!may(scope, "summary.export", summary.unit.path)) throw new AppError("access.forbidden");
  const doc = parseDocument(await readDocument(id));
  // A final one says what was approved, whatever somebody still suggested.
  return [summary, readingIn(summary.state, doc)];
}
