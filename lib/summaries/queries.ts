import { type Scope, unitWithin } from "../auth/scope.ts";
import { db } from "../db.ts";
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
