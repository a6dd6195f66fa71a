import type { Prisma } from "../../prisma/client/client.ts";
import { type Scope, unitWithin } from "../auth/scope.ts";
import { db } from "../db.ts";
import type { Picture } from "../docx/export/pictures.ts";
import { isUuid } from "../uuid.ts";

/** What the export of a summary needs beside its document. */
export type Exportable = {
  id: string;
  title: string;
  year: number;
  latinSerif: boolean;
  unit: { name: string; path: string };
};

/** The columns of `Exportable`. */
export const exportableColumns = {
  id: true,
  title: true,
  year: true,
  latinSerif: true,
  unit: { select: { name: true, path: true } },
} as const;

/** A summary that is to be exported; null when it is not there or out of reach. */
export async function findExportable(scope: Scope, id: string): Promise<Exportable | null> {
  if (!isUuid(id)) return null;
  return db().summary.findFirst({
    where: { id, deletedAt: null, unit: unitWithin(scope) },
    select: exportableColumns,
  });
}

/** The pictures of these ids as they are stored, as far as they are within reach. */
export function findPictures(scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, Picture>> {
  return readPictures(ids, { summary: { unit: unitWithin(scope) } });
}

/** The pictures of these ids under a condition of the caller's, by id. */
export async function readPictures(
  ids: readonly string[],
  where: Prisma.ImageWhereInput,
): Promise<ReadonlyMap<string, Picture>> {
  const known = ids.filter(isUuid);
  if (known.length === 0) return new Map();
  const rows = await db().image.findMany({
    where: { ...where, id: { in: known } },
    select: { id: true, mime: true, width: true, height: true, bytes: true },
  });
  return new Map(rows.flatMap(({ id, bytes, ...row }) => (bytes ? [[id, { ...row, bytes }]] : [])));
}
