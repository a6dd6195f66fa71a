import { type Scope, unitWithin } from "../../auth/scope.ts";
import { db, type Transaction } from "../../db.ts";
import { AppError } from "../../errors.ts";
import { storageOf } from "../../storage.ts";
import { isUuid } from "../../uuid.ts";

const columns = { id: true, name: true, mime: true, size: true } as const;

/** A file that proves a record; size in bytes. */
export type EvidenceFile = { id: string; name: string; mime: string; size: number };

/**
 * A file of a record that the caller may see.
 * @throws AppError `access.not-found`
 */
export async function findFile(
  scope: Scope,
  recordId: string,
  id: string,
  tx: Transaction = db(),
): Promise<EvidenceFile> {
  const where = { id, recordId, record: { deletedAt: null, unit: unitWithin(scope) } };
  const file =
    isUuid(id) && isUuid(recordId) ? await tx.recordFile.findFirst({ where, select: columns }) : null;
  if (!file) throw new AppError("access.not-found");
  return file;
}

/**
 * The same with its bytes.
 * @throws AppError `access.not-found`, `system.storage`
 */
export async function readFile(
  scope: Scope,
  recordId: string,
  id: string,
): Promise<EvidenceFile & { bytes: Uint8Array<ArrayBuffer> }> {
  const file = await findFile(scope, recordId, id);
  const bytes = await storageOf("recordFile").get(id);
  if (!bytes) throw new AppError("access.not-found");
  return { ...file, bytes };
}
