import { mayWriteRecords } from "../../auth/may-write-records.ts";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import { db } from "../../db.ts";
import { AppError } from "../../errors.ts";
import { sheetLimits } from "../excel/raw-sheet.ts";
import { writeInProcess } from "../excel/sheet-process.ts";
import { unitLabels } from "../excel/unit-names.ts";
import { type SheetFile, writeTemplate } from "../excel/write-sheet.ts";
import { findKind, type Kind } from "../kinds/queries.ts";
import type { ListRecords } from "../records/input.ts";
import { allRecords } from "../records/queries.ts";
import { bureauMinute, stateOf } from "../records/workflow.ts";

/** A file and the name under which it is saved. */
export type NamedFile = { name: string; bytes: Uint8Array };

/**
 * The records of a ledger that fit, as an Excel file that can be corrected and brought back.
 * @throws AppError `access.not-found`, `definition.field`, `sheet.too-many` when they are more than a file may hold
 */
export async function exportRecords(scope: Scope, kindId: string, query: ListRecords): Promise<NamedFile> {
  const kind = await findKind(scope, kindId);
  const { declaration } = kind;
  const records = await allRecords(scope, kindId, query, sheetLimits.rows + 1);
  if (records.length > sheetLimits.rows) throw new AppError("sheet.too-many", { rows: sheetLimits.rows });
  const rows = records.map(({ id, version, date, unit, state, values }) => ({
    ...{ id, version, date, unit: unit.id, values },
    state: stateOf(declaration, state)?.name ?? null,
  }));
  return { name: kind.name, bytes: await writeInProcess(await fileOf(scope, kind), rows) };
}

/** The empty Excel file of a ledger, to be filled. */
export async function templateFile(scope: Scope, kindId: string): Promise<NamedFile> {
  const kind = await findKind(scope, kindId);
  const today = bureauMinute(new Date()).slice(0, 10);
  return { name: kind.name, bytes: await writeTemplate(await fileOf(scope, kind), today, scope.unitId) };
}

async function fileOf(scope: Scope, { name, declaration }: Kind): Promise<SheetFile> {
  const units = await db().unit.findMany({
    where: unitWithin(scope),
    select: { id: true, name: true, shortName: true, parentId: true, path: true, archivedAt: true },
    orderBy: [{ path: "asc" }],
  });
  const labels = unitLabels(units);
  const open = units.filter(({ archivedAt, path }) => !archivedAt && mayWriteRecords(scope, path));
  return { name, declaration, units: labels, offered: open.map(({ id }) => labels.get(id)!) };
}
