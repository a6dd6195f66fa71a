import { recordAudit } from "../../audit/record.ts";
import type { Scope } from "../../auth/scope.ts";
import { db, type Transaction } from "../../db.ts";
import type { DocumentJson } from "../../document/schema.ts";
import { openInWorker } from "../../docx/import/open-in-worker.ts";
import { env } from "../../env.ts";
import { AppError } from "../../errors.ts";
import { readImageHeader } from "../../images/image-header.ts";
import { insertImages, keepImages, type NewImage } from "../../images/mutations.ts";
import { pictureIds, withPictureIds } from "../../images/picture-ids.ts";
import { insertDocument } from "../../summaries/mutations.ts";
import { findOpenUnit } from "../../units/find-unit.ts";
import { lockUnits } from "../../units/lock-units.ts";
import { newUuid } from "../../uuid.ts";
import { requireImport } from "../mutations.ts";
import { requireRight } from "../require-right.ts";
import { type Review, reviewedDocument, reviewedTitle } from "../review/review.ts";
import { undoubted } from "../undoubted.ts";

/**
 * Saves a reviewed document as a summary of the past: final, to be searched, compared and reused. The same
 * request sent twice saves it once.
 * @throws AppError `import.incomplete` without year or unit, `access.not-found`, `access.forbidden`, `unit.archived`
 */
export async function saveDocument(scope: Scope, id: string): Promise<{ summaryId: string }> {
  const found = await find(scope, id);
  if (found.summaryId) return { summaryId: found.summaryId };
  const { unitId, outlineId, periodKind, year, part, file } = found;
  const review = found.review as unknown as Review;
  const title = reviewedTitle(review);
  if (!unitId || !year || !title) throw new AppError("import.incomplete", { title: title || file.name });
  const pictures = await readPictures(reviewedDocument(review), file.id);
  const names = new Map([...pictures].map(([name, { id }]) => [name, id]));
  const doc = withPictureIds(reviewedDocument(review), names);
  const kept = await keepImages([...pictures.values()]);
  const summaryId = newUuid();
  await db().$transaction(
    async (tx) => {
      await lockUnits(tx);
      const unit = await findOpenUnit(tx, scope, "summary.import", unitId);
      const { count } = await tx.importDocument.updateMany({
        where: { id, state: "open", file: { import: { userId: scope.userId } } },
        data: { state: "saved" },
      });
      if (count === 0) throw new AppError("access.not-found");
      const facts = { unitId, outlineId, periodKind, year, part, createdById: scope.userId };
      await insertDocument(tx, { ...facts, id: summaryId, state: "final" }, doc);
      await insertImages(tx, summaryId, kept);
      await tx.importDocument.update({ where: { id }, data: { summaryId }, select: { id: true } });
      const object = { kind: "summary", id: summaryId, name: title, unitPath: unit.path };
      await recordAudit(tx, scope, { action: "summary.import", object, detail: { file: file.name } });
      await forgetBytes(tx, file.id);
    },
    { timeout: 30_000 },
  );
  return { summaryId };
}

async function find(scope: Scope, id: string) {
  requireRight(scope);
  const found = await db().importDocument.findFirst({
    where: { id, state: { not: "skipped" }, file: { import: { userId: scope.userId } } },
    select: {
      ...{ review: true, unitId: true, outlineId: true, periodKind: true, year: true, part: true },
      ...{ summaryId: true, file: { select: { id: true, name: true } } },
    },
  });
  if (!found) throw new AppError("access.not-found");
  return found;
}

/** The pictures that a document shows, by the name it has for them. */
async function readPictures(doc: DocumentJson, fileId: string): Promise<Map<string, NewImage>> {
  const names = pictureIds(doc);
  if (names.length === 0) return new Map();
  const file = await db().importFile.findUnique({
    where: { id: fileId },
    select: { name: true, bytes: true },
  });
  if (!file?.bytes) return new Map();
  const { images } = await openInWorker(file.name, file.bytes, env().FILE_LIMIT_MB);
  const storable = images.filter(({ ref, bytes }) => names.includes(ref) && readImageHeader(bytes));
  return new Map(storable.map(({ ref, bytes }) => [ref, { id: newUuid(), bytes }]));
}

/** The bytes of a file are kept only as long as pictures may still be taken from it. */
async function forgetBytes(tx: Transaction, fileId: string): Promise<void> {
  await tx.importFile.updateMany({
    where: { id: fileId, documents: { none: { state: "open" } } },
    data: { bytes: null },
  });
}

/** Saves all documents of an import in which nothing is left to look at; the others stay open. */
export async function saveUndoubted(
  scope: Scope,
  importId: string,
): Promise<{ saved: number; left: number }> {
  await requireImport(scope, importId);
  const documents = await db().importDocument.findMany({
    where: undoubted(scope, importId),
    select: { id: true },
    orderBy: [{ file: { createdAt: "asc" } }, { position: "asc" }],
  });
  for (const { id } of documents) await saveDocument(scope, id);
  const file = { importId, import: { userId: scope.userId } };
  const left = await db().importDocument.count({ where: { state: "open", file } });
  return { saved: documents.length, left };
}
