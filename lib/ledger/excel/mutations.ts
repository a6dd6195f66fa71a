import type { Prisma } from "../../../prisma/client/client.ts";
import { recordAudit } from "../../audit/record.ts";
import type { Scope } from "../../auth/scope.ts";
import { db, type Transaction } from "../../db.ts";
import { env } from "../../env.ts";
import { AppError } from "../../errors.ts";
import type { Judged } from "../judging/judge-rows.ts";
import { judgeSheet } from "../judging/queries.ts";
import { findKind } from "../kinds/queries.ts";
import { announce } from "../records/mutations.ts";
import { headerNames, type Mapping, matchColumns } from "./match-columns.ts";
import { findSheet } from "./queries.ts";
import { requireWriting } from "./require-writing.ts";
import { addedRows, changedRows } from "./rows-to-save.ts";
import { readColumns } from "./sheet-columns.ts";
import { readInProcess } from "./sheet-process.ts";
import { countActs, type SheetColumns, type SheetCounts, type StoredSheet } from "./stored-sheet.ts";

/** How many rows are written at a time; then the progress is noted. */
const batch = 1000;

/** How long (ms) the rows of a saved sheet that were not taken, and its columns, are kept. */
const kept = 90 * 86_400_000;

/**
 * Reads an Excel file for a ledger and keeps its rows until the person saves them; what they brought before and did
 * not save goes.
 * @throws AppError `access.not-found`, `access.forbidden`, `sheet.…`, `file.…`
 */
export async function addSheet(
  scope: Scope,
  kindId: string,
  file: { name: string; bytes: Uint8Array },
): Promise<{ id: string }> {
  requireWriting(scope);
  const { declaration, archivedAt } = await findKind(scope, kindId);
  if (archivedAt) throw new AppError("access.not-found");
  const { headers, rows, sheet, others, aside } = await readInProcess(
    file,
    headerNames(declaration),
    env().FILE_LIMIT_MB,
  );
  const mapping = matchColumns(headers, declaration, await lastMapping(scope, kindId));
  return db().$transaction(async (tx) => {
    const past = [{ state: { not: "saved" } }, { createdAt: { lt: new Date(Date.now() - kept) } }];
    await tx.recordSheet.deleteMany({ where: { kindId, userId: scope.userId, OR: past } });
    return tx.recordSheet.create({
      data: {
        ...{ kindId, userId: scope.userId, unitId: scope.unitId, state: "mapping", total: rows.length },
        name: file.name.slice(0, 300).toWellFormed().replaceAll("\0", ""),
        columns: { headers, mapping, sheet, others, aside },
        rows: rows as unknown as Prisma.InputJsonValue,
      },
      select: { id: true },
    });
  });
}

/**
 * Says which column fills which field.
 * @throws AppError `access.not-found`, `access.forbidden`, `input.invalid` when a field is named twice or unknown
 */
export async function setMapping(scope: Scope, id: string, mapping: Mapping): Promise<void> {
  const { kind, columns, state } = await findSheet(scope, id);
  const known = new Set(readColumns(kind.declaration).map(({ target }) => target));
  const named = mapping.filter((target) => target !== null);
  const fits = named.every((target) => known.has(target)) && new Set(named).size === named.length;
  if (!fits || mapping.length !== columns.headers.length) throw new AppError("input.invalid");
  if (state === "saved") throw new AppError("sheet.saved");
  await db().recordSheet.updateMany({
    where: { id, userId: scope.userId },
    data: { columns: { ...columns, mapping } },
  });
}

/**
 * Saves the rows of a sheet that can be taken, all of them or none; those that cannot stay in the sheet.
 * @throws AppError `access.not-found`, `access.forbidden`, `sheet.saved`, `sheet.changed` when somebody changed a
 *   record in the same moment
 */
export async function saveSheet(scope: Scope, id: string): Promise<SheetCounts> {
  requireWriting(scope);
  await noteProgress(scope, id, 0);
  return db().$transaction(
    async (tx) => {
      // One after the other in a ledger: two people may bring the same file.
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('chengwen sheet'), hashtext(kind_id::text))
        from record_sheet where id = ${id}::uuid`;
      const sheet = await findSheet(scope, id, tx);
      if (sheet.state === "saved") throw new AppError("sheet.saved");
      if (sheet.kind.archivedAt) throw new AppError("access.not-found");
      const judged = await judgeSheet(scope, sheet, tx);
      const counts = countActs(judged);
      let done = counts.same + counts.rejected;
      const step = async (rows: number) => {
        done += rows;
        await noteProgress(scope, id, done);
      };
      await addRows(tx, scope, sheet, judged, step);
      await changeRows(tx, scope, sheet, judged, step);
      await close(tx, scope, sheet, judged, counts);
      return counts;
    },
    { timeout: 300_000, maxWait: 20_000 },
  );
}

type Step = (rows: number) => Promise<void>;

async function addRows(tx: Transaction, scope: Scope, { kind }: StoredSheet, judged: Judged[], step: Step) {
  const added = judged.filter((row) => row.act === "add");
  for (let at = 0; at < added.length; at += batch) {
    const rows = addedRows(kind.declaration, added.slice(at, at + batch), new Date());
    await tx.$executeRaw`
      with added as (
        insert into ledger_record (id, kind_id, unit_id, date, facts, words, state, due_at, fingerprint, imported_as,
          created_by, updated_by)
        select id, ${kind.id}::uuid, "unitId", date, facts, words, state, "dueAt", fingerprint, "importedAs",
          ${scope.userName}, ${scope.userName}
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
          id uuid, "unitId" uuid, date date, facts jsonb, words jsonb, state text, "dueAt" timestamptz,
          fingerprint text, "importedAs" text
        ) returning id
      )
      insert into record_change (record_id, user_id, user_name, act)
      select id, ${scope.userId}::uuid, ${scope.userName}, 'import' from added`;
    await step(rows.length);
  }
}

async function changeRows(
  tx: Transaction,
  scope: Scope,
  { kind }: StoredSheet,
  judged: Judged[],
  step: Step,
) {
  const changed = judged.filter((row) => row.act === "change");
  for (let at = 0; at < changed.length; at += batch) {
    const rows = changedRows(kind.declaration, changed.slice(at, at + batch));
    const count = await tx.$executeRaw`
      with given as (
        select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
          id uuid, version int, "unitId" uuid, date date, facts jsonb, words jsonb, "dueAt" timestamptz,
          fingerprint text, detail jsonb
        )
      ), changed as (
        update ledger_record r set unit_id = g."unitId", date = g.date, facts = g.facts, words = g.words,
          due_at = g."dueAt", fingerprint = g.fingerprint, return_reason = null, returned_by = null,
          version = g.version + 1, updated_at = now(), updated_by = ${scope.userName}
        from given g where r.id = g.id and r.version = g.version and r.deleted_at is null
          and r.unit_id in (select u.id from unit u where u.path like ${`${scope.unitPath}%`})
        returning r.id, g.detail
      )
      insert into record_change (record_id, user_id, user_name, act, detail)
      select id, ${scope.userId}::uuid, ${scope.userName}, 'import', detail from changed`;
    if (count !== rows.length) throw new AppError("sheet.changed");
    await step(rows.length);
  }
}

/** Keeps of the sheet only the rows that were not taken, and tells everybody. */
async function close(
  tx: Transaction,
  scope: Scope,
  sheet: StoredSheet,
  judged: readonly Judged[],
  counts: SheetCounts,
): Promise<void> {
  const { id, kind, name } = sheet;
  const left = new Set(judged.flatMap((row) => (row.act === "rejected" ? [row.line] : [])));
  const rows = sheet.rows.filter(({ line }) => left.has(line)) as unknown as Prisma.InputJsonValue;
  await tx.recordSheet.updateMany({
    where: { id, userId: scope.userId },
    data: { state: "saved", outcome: counts, rows },
  });
  await announce(tx, kind.id);
  const object = { kind: "ledger", id: kind.id, name: kind.name, unitPath: scope.unitPath };
  await recordAudit(tx, scope, { action: "record.import", object, detail: { ...counts, file: name } });
}

/** Notes how many rows are done, where others see it before all are. */
async function noteProgress(scope: Scope, id: string, done: number): Promise<void> {
  await db().recordSheet.updateMany({ where: { id, userId: scope.userId }, data: { done } });
}

/** What the caller's last sheets of a ledger were mapped to, by header. */
async function lastMapping(scope: Scope, kindId: string): Promise<Map<string, Mapping[number]>> {
  const sheets = await db().recordSheet.findMany({
    where: { kindId, userId: scope.userId, state: "saved" },
    select: { columns: true },
    orderBy: { createdAt: "desc" },
    take: 5,
  });
  const found = new Map<string, Mapping[number]>();
  for (const { columns } of sheets) {
    const { headers, mapping } = columns as SheetColumns;
    for (const [index, header] of headers.entries()) {
      if (header !== "" && !found.has(header)) found.set(header, mapping[index] ?? null);
    }
  }
  return found;
}
