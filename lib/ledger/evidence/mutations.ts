import { type Scope, unitWithin } from "../../auth/scope.ts";
import { db, type Transaction } from "../../db.ts";
import { env } from "../../env.ts";
import { AppError } from "../../errors.ts";
import { log } from "../../log.ts";
import { storageOf } from "../../storage.ts";
import { newUuid } from "../../uuid.ts";
import { audit, noteChange, writableRecord } from "../records/mutations.ts";
import { evidenceKind } from "./evidence-kind.ts";
import { evidenceName } from "./evidence-name.ts";
import { type EvidenceFile, findFile } from "./queries.ts";

/** Most files that one record has. */
const mostFiles = 20;

/**
 * Adds a file to a record; its number stays, so that whoever is changing the record can go on.
 * @throws AppError `access.not-found`, `access.forbidden`, `record.locked`, `file.empty`, `evidence.too-big`,
 *   `evidence.kind`, `evidence.too-many`, `system.storage`
 */
export async function addFile(
  scope: Scope,
  recordId: string,
  given: { name: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<EvidenceFile> {
  const { bytes } = given;
  await writableRecord(db(), scope, recordId);
  const limit = env().FILE_LIMIT_MB;
  if (bytes.length === 0) throw new AppError("file.empty");
  if (bytes.length > limit * 1024 * 1024) throw new AppError("evidence.too-big", { limit });
  const name = evidenceName(given.name);
  const mime = evidenceKind(name, bytes);
  if (!mime) throw new AppError("evidence.kind");
  await requireRoom(db(), recordId);

  const file = { id: newUuid(), name, mime, size: bytes.length };
  // The storage may be a server elsewhere: before the transaction, not within.
  const kept = await storageOf("recordFile").put(file.id, bytes, mime);
  await db().$transaction(async (tx) => {
    const { record, kind } = await lockedRecord(tx, scope, recordId);
    await requireRoom(tx, recordId);
    await tx.recordFile.create({ data: { ...file, recordId, bytes: kept }, select: { id: true } });
    await noteChange(tx, scope, recordId, "attach", { file: { from: null, to: name } });
    const about = { id: recordId, kind, values: record.values, unitPath: record.unit.path };
    await audit(tx, scope, "record.attach", about);
  });
  return file;
}

/**
 * Removes a file of a record, for good.
 * @throws AppError `access.not-found`, `access.forbidden`, `record.locked`
 */
export async function removeFile(scope: Scope, recordId: string, id: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const { record, kind } = await lockedRecord(tx, scope, recordId);
    const { name } = await findFile(scope, recordId, id, tx);
    await tx.recordFile.deleteMany({ where: { id, recordId, record: { unit: unitWithin(scope) } } });
    await noteChange(tx, scope, recordId, "detach", { file: { from: name, to: null } });
    const about = { id: recordId, kind, values: record.values, unitPath: record.unit.path };
    await audit(tx, scope, "record.detach", about);
  });
  await storageOf("recordFile")
    .remove(id)
    .catch((error) => log().warn({ id, err: error }, "the bytes of a removed file are still in the storage"));
}

/** A record that the caller may change; who adds or removes a file of it at the same time waits. */
async function lockedRecord(tx: Transaction, scope: Scope, id: string) {
  const writable = await writableRecord(tx, scope, id);
  await tx.$executeRaw`select id from ledger_record where id = ${id}::uuid for update`;
  return writable;
}

async function requireRoom(tx: Transaction, recordId: string): Promise<void> {
  const count = await tx.recordFile.count({ where: { recordId } });
  if (count >= mostFiles) throw new AppError("evidence.too-many", { most: mostFiles });
}
