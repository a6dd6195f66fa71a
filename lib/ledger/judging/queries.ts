import { mayWriteRecords } from "../../auth/may-write-records.ts";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import { db, type Transaction } from "../../db.ts";
import { type ReadRow, rowReader } from "../excel/read-rows.ts";
import type { StoredSheet } from "../excel/stored-sheet.ts";
import { type NamedUnit, unitsByText } from "../excel/unit-names.ts";
import { lockedUntil } from "../locks/queries.ts";
import { valuesOf } from "../records/stored-values.ts";
import { type Recognised, withoutKnown } from "./count-same.ts";
import { type Judged, judgeRow, type KnownRecord, type KnownUnit } from "./judge-rows.ts";

/** After how many rows others have their turn: tens of thousands must not keep the server from answering. */
const turn = 500;

/** What each row of a sheet leads to: a new record, a change, nothing, or a refusal with its reasons. */
export async function judgeSheet(
  scope: Scope,
  sheet: StoredSheet,
  tx: Transaction = db(),
): Promise<Judged[]> {
  const { kind, columns, rows } = sheet;
  const units = await tx.unit.findMany({
    where: unitWithin(scope),
    select: { id: true, name: true, shortName: true, parentId: true, path: true, archivedAt: true },
  });
  const { headers, mapping } = columns;
  const read = rowReader(headers, mapping, rows, kind.declaration, unitsByText(namable(units)));
  const readRows = await inTurns(rows, read);
  const records = await recordsNamed(tx, scope, kind.id, readRows);
  const used = [
    sheet.unitId,
    ...readRows.map(({ unit }) => unit),
    ...[...records.values()].map(({ unitId }) => unitId),
  ];
  const known = await knownUnits(tx, scope, units, new Set(used));
  const circumstances = {
    ...{ declaration: kind.declaration, records, units: known, unitId: sheet.unitId },
    mapped: new Set(mapping.filter((target) => target !== null)),
  };
  const seen = new Set<string>();
  const judged = await inTurns(readRows, (row) => judgeRow(row, circumstances, seen));
  return withoutKnown(judged, await recognised(tx, scope, kind.id, judged));
}

/** Archived units too, where no other has the name: records of theirs may be in the file. */
function namable(units: (NamedUnit & { archivedAt: Date | null })[]): NamedUnit[] {
  const open = new Set(units.filter(({ archivedAt }) => !archivedAt).map(({ name }) => name));
  return units.filter(({ archivedAt, name }) => !archivedAt || !open.has(name));
}

async function inTurns<From, To>(all: readonly From[], run: (each: From) => To): Promise<To[]> {
  const done: To[] = [];
  for (const [index, each] of all.entries()) {
    if (index % turn === turn - 1) await new Promise((resolve) => setImmediate(resolve));
    done.push(run(each));
  }
  return done;
}

async function recordsNamed(
  tx: Transaction,
  scope: Scope,
  kindId: string,
  rows: readonly ReadRow[],
): Promise<Map<string, KnownRecord>> {
  const ids = rows.flatMap(({ record }) => (record && record !== "unknown" ? [record.id] : []));
  if (ids.length === 0) return new Map();
  type Row = Omit<KnownRecord, "values"> & { facts: unknown; words: unknown };
  const found = await tx.$queryRaw<Row[]>`
    select r.id, r.version, r.date::text as date, r.unit_id as "unitId", r.state, r.facts, r.words,
      r.due_at as "dueAt", r.updated_at as "updatedAt"
    from ledger_record r
    where r.id = any(${ids}::uuid[]) and r.kind_id = ${kindId}::uuid and r.deleted_at is null
      and r.unit_id in (select u.id from unit u where u.path like ${`${scope.unitPath}%`})`;
  return new Map(
    found.map(({ facts, words, ...record }) => [
      record.id,
      { ...record, values: valuesOf({ facts, words }) },
    ]),
  );
}

async function knownUnits(
  tx: Transaction,
  scope: Scope,
  units: readonly (NamedUnit & { path: string; archivedAt: Date | null })[],
  used: ReadonlySet<string | null>,
): Promise<Map<string, KnownUnit>> {
  const known = new Map<string, KnownUnit>();
  for (const { id, name, path, archivedAt } of units) {
    const until = used.has(id) ? await lockedUntil(scope, path, tx) : null;
    const unit = { name, archived: archivedAt !== null, writable: mayWriteRecords(scope, path) };
    known.set(id, { ...unit, lockedUntil: until });
  }
  return known;
}

function recognised(
  tx: Transaction,
  scope: Scope,
  kindId: string,
  judged: readonly Judged[],
): Promise<Recognised[]> {
  const prints = [...new Set(judged.flatMap((row) => (row.act === "add" ? [row.fingerprint] : [])))];
  return tx.$queryRaw<Recognised[]>`
    select r.fingerprint, r.imported_as as "importedAs" from ledger_record r
    where r.kind_id = ${kindId}::uuid and r.deleted_at is null
      and (r.fingerprint = any(${prints}) or r.imported_as = any(${prints}))
      and r.unit_id in (select u.id from unit u where u.path like ${`${scope.unitPath}%`})`;
}
