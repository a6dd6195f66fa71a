import type { Scope } from "../auth/scope.ts";
import { db } from "../db.ts";
import { AppError } from "../errors.ts";
import { isUuid } from "../uuid.ts";
import { hashOf } from "./hash-of.ts";
import { requireRight } from "./require-right.ts";

/**
 * Begins an import, to which files are then added. The same request sent twice begins one.
 * @throws AppError `access.forbidden`
 */
export async function createImport(scope: Scope, id: string): Promise<{ id: string }> {
  requireRight(scope);
  await db().import.createMany({ data: [{ id, userId: scope.userId }], skipDuplicates: true });
  await requireImport(scope, id);
  return { id };
}

/** Adds a file that will be read when its turn comes. */
export async function addFile(
  scope: Scope,
  importId: string,
  file: { name: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<{ id: string }> {
  await requireImport(scope, importId);
  const { name, bytes } = file;
  return db().importFile.create({
    data: {
      importId,
      name: name.slice(0, 300).toWellFormed(),
      size: bytes.length,
      hash: hashOf(bytes),
      bytes,
    },
    select: { id: true },
  });
}

/** Stops an import: what is being read is finished, what waits stays; or lets it go on. */
export async function setStopped(scope: Scope, importId: string, stopped: boolean): Promise<void> {
  await requireImport(scope, importId);
  await db().import.update({
    where: { id: importId, userId: scope.userId },
    data: { stoppedAt: stopped ? new Date() : null },
    select: { id: true },
  });
}

/** Throws an import away with all that was not saved from it. */
export async function deleteImport(scope: Scope, importId: string): Promise<void> {
  await requireImport(scope, importId);
  await db().import.delete({ where: { id: importId, userId: scope.userId }, select: { id: true } });
}

/**
 * Sees to it that an import is the person's own.
 * @throws AppError `access.forbidden`, `access.not-found`
 */
export async function requireImport(scope: Scope, id: string): Promise<void> {
  requireRight(scope);
  const found = isUuid(id) && (await db().import.count({ where: { id, userId: scope.userId } }));
  if (!found) throw new AppError("access.not-found");
}
