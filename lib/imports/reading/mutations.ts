import { scopeOfUser } from "../../auth/scope-of-user.ts";
import { db } from "../../db.ts";
import { fileKind } from "../../docx/import/file-kind.ts";
import type { FilesOfZip } from "../../docx/import/files-of-zip.ts";
import { unzipInWorker } from "../../docx/import/open-in-worker.ts";
import { prepareFile } from "../../docx/import/prepare-file.ts";
import { env } from "../../env.ts";
import { AppError, isAppError } from "../../errors.ts";
import { log } from "../../log.ts";
import { hashOf } from "../hash-of.ts";
import { loadKnowledge } from "../queries.ts";
import { type Known, readInProcess } from "./read-in-process.ts";
import type { ReadFile } from "./reader-main.ts";
import type { Knowledge } from "./to-review.ts";

/** How many files are taken at a time, all of one import: between, other imports have their turn. */
const turn = 8;

/** A file that has been taken to be read. */
export type ClaimedFile = { id: string; importId: string; userId: string; name: string };

/**
 * Takes the next files that wait, those of the import whose last turn is longest ago. A file that a
 * process took and did not finish, because it died, is taken again after two minutes.
 */
export function claimFiles(): Promise<ClaimedFile[]> {
  return db().$queryRaw<ClaimedFile[]>`
    with due as (
      select i.id from import i
      where i.stopped_at is null and exists (
        select from import_file f where f.import_id = i.id and
          (f.state = 'waiting' or (f.state = 'reading' and f.claimed_at < now() - interval '2 minutes'))
      )
      order by i.read_at nulls first, i.id limit 1
    ), turned as (
      update import set read_at = clock_timestamp() from due where import.id = due.id
    ), taken as (
      select f.id from import_file f join due on f.import_id = due.id
      where f.state = 'waiting' or (f.state = 'reading' and f.claimed_at < now() - interval '2 minutes')
      order by f.created_at, f.id limit ${turn} for update of f skip locked
    )
    update import_file f set state = 'reading', claimed_at = now()
    from taken, import i where f.id = taken.id and i.id = f.import_id
    returning f.id, f.import_id as "importId", i.user_id as "userId", f.name`;
}

/** What the documents of a person are recognised by; null when they may no longer sign in. */
export async function knowledgeFor(userId: string): Promise<Knowledge | null> {
  const scope = await scopeOfUser(userId);
  return scope && loadKnowledge(scope);
}

/**
 * Reads a file that was taken: its documents, or why it cannot be read, are stored. It never throws for
 * what is wrong with the file.
 */
export async function readFile({ id, name }: ClaimedFile, known: Known): Promise<void> {
  const file = await db().importFile.findUnique({ where: { id }, select: { bytes: true } });
  if (!file?.bytes) return;
  const limit = env().FILE_LIMIT_MB;
  try {
    if (fileKind(name, file.bytes) === "zip") {
      return await storeMembers(id, await unzipInWorker(name, file.bytes, limit));
    }
    const { bytes } = await prepareFile(name, file.bytes);
    await storeDocuments(id, await readInProcess({ name, bytes }, known, limit));
    // What was made of it is what pictures are taken from later.
    if (bytes !== file.bytes) {
      await db().importFile.updateMany({ where: { id }, data: { bytes: new Uint8Array(bytes) } });
    }
  } catch (error) {
    if (!isAppError(error)) log().error({ file: id, err: error }, "a file of an import could not be read");
    const { code, values } = isAppError(error) ? error : new AppError("file.damaged");
    // The file may be gone: its import was thrown away meanwhile.
    await db().importFile.updateMany({
      where: { id },
      data: { state: "failed", failure: { code, values }, bytes: null },
    });
  }
}

/** The files of an archive take its place; they are read when their turn comes. */
async function storeMembers(archiveId: string, { files, refused }: FilesOfZip): Promise<void> {
  await db().$transaction(
    async (tx) => {
      const archive = await tx.importFile.findFirst({
        where: { id: archiveId, state: "reading" },
        select: { importId: true, createdAt: true },
      });
      if (!archive) return;
      for (const { name, bytes } of files) {
        const own = new Uint8Array(bytes);
        const data = {
          ...archive,
          name: name.slice(-300).toWellFormed(),
          size: own.length,
          hash: hashOf(own),
        };
        await tx.importFile.create({ data: { ...data, bytes: own }, select: { id: true } });
      }
      await tx.importFile.createMany({
        data: refused.map(({ name, code, values }) => ({
          ...{
            ...archive,
            name: name.slice(-300).toWellFormed(),
            size: 0,
            hash: "",
            state: "failed" as const,
          },
          failure: { code, values },
        })),
      });
      await tx.importFile.delete({ where: { id: archiveId }, select: { id: true } });
    },
    { timeout: 60_000 },
  );
}

async function storeDocuments(fileId: string, { documents, warnings }: ReadFile): Promise<void> {
  await db().$executeRaw`
    with read as (
      update import_file set state = 'read', warnings = ${JSON.stringify(warnings)}::jsonb
      where id = ${fileId}::uuid and state = 'reading' returning id
    )
    insert into import_document
      (id, file_id, position, title, review, doubts, unit_id, outline_id, period_kind, year, part)
    select row.id, read.id, position, title, review, doubts, "unitId", "outlineId", "periodKind", year, part
    from read cross join jsonb_to_recordset(${documents}::jsonb) as row (
      id uuid, position int, title text, review jsonb, doubts int, "unitId" uuid, "outlineId" uuid,
      "periodKind" "PeriodKind", year int, part int
    )`;
}

/** Lets go of files that were taken and not read, so that they are taken again at once. */
export async function releaseFiles(files: readonly ClaimedFile[]): Promise<void> {
  await db().importFile.updateMany({
    where: { id: { in: files.map(({ id }) => id) }, state: "reading" },
    data: { state: "waiting", claimedAt: null },
  });
}

/** Stops the import of a person who may no longer sign in; its files wait again. */
export async function stopImport(id: string): Promise<void> {
  await db().$transaction([
    db().import.update({ where: { id }, data: { stoppedAt: new Date() }, select: { id: true } }),
    db().importFile.updateMany({ where: { importId: id, state: "reading" }, data: { state: "waiting" } }),
  ]);
}
