import { may } from "../../auth/may.ts";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import { db, type Transaction } from "../../db.ts";
import { AppError } from "../../errors.ts";
import { isUuid } from "../../uuid.ts";
import type { Judged } from "../judging/judge-rows.ts";
import { judgeSheet } from "../judging/queries.ts";
import type { Reason } from "../judging/reason.ts";
import { findKind, type Kind, listKinds } from "../kinds/queries.ts";
import { type RawRow, textOfCell } from "./raw-sheet.ts";
import { requireWriting } from "./require-writing.ts";
import { writeRejectedInProcess } from "./sheet-process.ts";
import {
  countActs,
  type PreviewRow,
  type SheetColumns,
  type SheetCounts,
  type SheetPreview,
  type StoredSheet,
} from "./stored-sheet.ts";

/** How many good and how many rejected rows a preview shows. */
const shown = { good: 20, rejected: 200 };

/**
 * A sheet that the caller brought, for a ledger that they may write into.
 * @throws AppError `access.not-found`, `access.forbidden`
 */
export async function findSheet(scope: Scope, id: string, tx: Transaction = db()): Promise<StoredSheet> {
  requireWriting(scope);
  const row = isUuid(id)
    ? await tx.recordSheet.findFirst({
        where: { id, userId: scope.userId, unit: unitWithin(scope) },
        select: {
          ...{ id: true, name: true, unitId: true, state: true, columns: true, rows: true, outcome: true },
          kindId: true,
        },
      })
    : null;
  if (!row) throw new AppError("access.not-found");
  const kind = await findKind(scope, row.kindId, tx);
  return { ...row, kind, columns: row.columns as SheetColumns, rows: row.rows as RawRow[] };
}

/** What the rows of a sheet would lead to now, and the first of them; of a saved sheet the rows that were not taken. */
export async function previewSheet(scope: Scope, id: string): Promise<SheetPreview> {
  const sheet = await findSheet(scope, id);
  const { columns, name, state, rows } = sheet;
  const judged = await judgeSheet(scope, sheet);
  const lines = new Map(rows.map((row) => [row.line, row]));
  const shownRow = (row: Judged): PreviewRow => {
    const texts = (lines.get(row.line)?.cells ?? []).map(textOfCell);
    return row.act === "rejected"
      ? { line: row.line, texts, act: row.act, reasons: row.reasons }
      : { line: row.line, texts, act: row.act };
  };
  const good = judged.filter(({ act }) => act !== "rejected");
  const rejected = judged.filter(({ act }) => act === "rejected");
  const saved = state === "saved";
  return {
    ...{ id, name, saved, columns },
    samples: columns.headers.map((_, at) => samplesOf(rows, at)),
    counts: saved ? (sheet.outcome as SheetCounts) : countActs(judged),
    good: good.slice(0, shown.good).map(shownRow),
    rejected: rejected.slice(0, shown.rejected).map(shownRow),
  };
}

/** The same for an address: null without such a sheet of this ledger. */
export async function openPreview(scope: Scope, kindId: string, id: string): Promise<SheetPreview | null> {
  const where = { id, kindId, userId: scope.userId, unit: unitWithin(scope) };
  const found = isUuid(id) && (await db().recordSheet.count({ where }));
  return found ? previewSheet(scope, id) : null;
}

/** A ledger into which the caller may bring records; null when there is none. */
export async function importableKind(scope: Scope, id: string): Promise<Kind | null> {
  if (!may(scope, "record.write", scope.unitPath)) return null;
  const kinds = await listKinds(scope);
  return kinds.find((kind) => kind.id === id) ?? null;
}

/** How far saving a sheet is. */
export async function sheetProgress(
  scope: Scope,
  id: string,
): Promise<{ state: string; done: number; total: number }> {
  const where = { id, userId: scope.userId, unit: unitWithin(scope) };
  const select = { state: true, done: true, total: true };
  const row = isUuid(id) ? await db().recordSheet.findFirst({ where, select }) : null;
  if (!row) throw new AppError("access.not-found");
  return row;
}

/**
 * The rows of a sheet that are not taken, as an Excel file with their reasons, to be corrected and brought in.
 * @param sentence the reason in words
 */
export async function rejectedRows(
  scope: Scope,
  id: string,
  sentence: (reason: Reason) => string,
): Promise<{ name: string; bytes: Uint8Array }> {
  const sheet = await findSheet(scope, id);
  const judged = await judgeSheet(scope, sheet);
  const lines = new Map(sheet.rows.map((row) => [row.line, row]));
  const rows = judged.flatMap((row) => {
    const cells = lines.get(row.line)?.cells ?? [];
    return row.act === "rejected" ? [{ cells, reason: row.reasons.map(sentence).join("\n") }] : [];
  });
  const bytes = await writeRejectedInProcess(sheet.kind.name, sheet.columns.headers, rows);
  return { name: sheet.name.replace(/\.[^.]*$/, ""), bytes };
}

function samplesOf(rows: readonly RawRow[], at: number): string[] {
  const samples: string[] = [];
  for (const { cells } of rows) {
    const text = textOfCell(cells[at] ?? null).trim();
    if (text !== "" && !samples.includes(text)) samples.push(text.slice(0, 40));
    if (samples.length === 3) break;
  }
  return samples;
}
