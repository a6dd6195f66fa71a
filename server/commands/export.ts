import { writeFile } from "node:fs/promises";
import { recordAudit } from "#lib/audit/record.ts";
import { storedDocument } from "#lib/collab/stored-document.ts";
import { db } from "#lib/db.ts";
import { readingOf } from "#lib/document/reading.ts";
import { parseDocument } from "#lib/document/schema.ts";
import { AppError } from "#lib/errors.ts";
import { storageOf } from "#lib/storage.ts";
import { type DocxFile, hasPictures, writeSummary } from "#lib/summaries/export.ts";
import { exportableColumns } from "#lib/summaries/queries.ts";
import { isUuid } from "#lib/uuid.ts";
import { withDatabase } from "./with-database.ts";

/**
 * `npx chengwen export <summary id> out.docx`: writes a summary as a Word file. Whoever may run commands
 * on this machine may read all summaries; the audit table says that it was done from here.
 * @returns what to print
 * @throws AppError `command.export-usage`, `access.not-found`, `command.not-written`
 */
export async function exportCommand(args: readonly string[]): Promise<string> {
  const [id, path, ...more] = args;
  if (!id || !path || more.length > 0) throw new AppError("command.export-usage");
  const { bytes } = await withDatabase(() => readFromHere(id));
  try {
    await writeFile(path, bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError("command.not-written", { path, reason });
  }
  return `${path} (${bytes.length} bytes)`;
}

async function readFromHere(id: string): Promise<DocxFile> {
  const summary = isUuid(id)
    ? await db().summary.findFirst({ where: { id, deletedAt: null }, select: exportableColumns })
    : null;
  if (!summary) throw new AppError("access.not-found");
  const doc = readingOf(parseDocument(await storedDocument(id)));
  const file = await writeSummary(summary, doc, hasPictures(doc) ? await storedImages(id) : [], new Date());
  await recordAudit(db(), who, {
    action: "summary.export",
    object: { kind: "summary", id, name: summary.title, unitPath: summary.unit.path },
    detail: { bytes: file.bytes.length },
  });
  return file;
}

async function storedImages(summaryId: string) {
  const columns = { id: true, mime: true, width: true, height: true } as const;
  const images = await db().image.findMany({ where: { summaryId }, select: columns });
  const stored = images.map(async (image) => {
    const bytes = await storageOf("image").get(image.id);
    return bytes ? [{ ...image, bytes }] : [];
  });
  return (await Promise.all(stored)).flat();
}

const who = { userId: "", userName: "chengwen export", address: "localhost" };
