import { may } from "../../auth/may.ts";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import { db, type Transaction } from "../../db.ts";
import { AppError } from "../../errors.ts";
import { isUuid } from "../../uuid.ts";
import { findKind, type Kind } from "../kinds/queries.ts";
import type { Values } from "./check-values.ts";
import type { ListRecords } from "./input.ts";
import { idsSql, type ListPlace, listSql, type Statement } from "./list-sql.ts";
import { valuesOf } from "./stored-values.ts";

/** How many records a page of a ledger shows. */
const pageSize = 50;

const columns = {
  id: true,
  kindId: true,
  date: true,
  facts: true,
  words: true,
  state: true,
  dueAt: true,
  returnReason: true,
  returnedBy: true,
  version: true,
  createdBy: true,
  updatedAt: true,
  updatedBy: true,
  deletedAt: true,
  unit: { select: { id: true, name: true, shortName: true, path: true } },
  _count: { select: { files: true } },
} as const;

/** A record as tables and forms show it. */
export type RecordRow = {
  id: string;
  kindId: string;
  /** `2026-03-05` */
  date: string;
  values: Values;
  state: string | null;
  dueAt: Date | null;
  returnReason: string | null;
  returnedBy: string | null;
  version: number;
  createdBy: string;
  updatedAt: Date;
  updatedBy: string;
  deletedAt: Date | null;
  unit: { id: string; name: string; shortName: string; path: string };
  /** How many files prove it. */
  files: number;
};

/** A page of a ledger. */
export type RecordPage = {
  records: RecordRow[];
  total: number;
  pages: number;
  /** Sums of all records that fit, by field. */
  totals: Record<string, number>;
};

/**
 * A page of the records of a ledger that the caller may see, with the sums of all that fit.
 * @throws AppError `access.not-found` for a ledger or unit out of reach, `definition.field`
 */
export async function listRecords(scope: Scope, kindId: string, query: ListRecords): Promise<RecordPage> {
  const kind = await findKind(scope, kindId);
  const { page, totals } = listSql(await placeOf(scope, kind, query), query, pageSize);
  const [ids, [sums]] = await Promise.all([
    run<{ id: string }>(page),
    run<Record<string, number | null>>(totals),
  ]);
  const { total, ...fields } = sums ?? {};
  const found = Number(total ?? 0);
  return {
    records: await recordsInOrder(
      scope,
      ids.map(({ id }) => id),
    ),
    total: found,
    pages: Math.max(1, Math.ceil(found / pageSize)),
    totals: Object.fromEntries(Object.entries(fields).map(([key, sum]) => [key, sum ?? 0])),
  };
}

/**
 * All records of a ledger that fit, in order, at most so many.
 * @throws AppError as `listRecords`
 */
export async function allRecords(
  scope: Scope,
  kindId: string,
  query: ListRecords,
  most: number,
): Promise<RecordRow[]> {
  const kind = await findKind(scope, kindId);
  const ids = await run<{ id: string }>(idsSql(await placeOf(scope, kind, query), query, most));
  return recordsInOrder(
    scope,
    ids.map(({ id }) => id),
  );
}

/**
 * One record.
 * @throws AppError `access.not-found`
 */
export async function findRecord(scope: Scope, id: string, tx: Transaction = db()): Promise<RecordRow> {
  const where = { id, unit: unitWithin(scope) };
  const row = isUuid(id) ? await tx.ledgerRecord.findFirst({ where, select: columns }) : null;
  if (!row || !may(scope, "record.read", row.unit.path)) throw new AppError("access.not-found");
  return recordOf(row);
}

/**
 * What was done to a record, the latest first, and the files that prove it.
 * @throws AppError `access.not-found`
 */
export async function recordHistory(scope: Scope, id: string) {
  await findRecord(scope, id);
  const of = { record: { id, unit: unitWithin(scope) } };
  const [changes, files] = await Promise.all([
    db().recordChange.findMany({
      where: of,
      select: { at: true, userName: true, act: true, detail: true },
      orderBy: { id: "desc" },
      take: 100,
    }),
    db().recordFile.findMany({
      where: of,
      select: { id: true, name: true, mime: true, size: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
  ]);
  return { changes, files };
}

/** The record that the caller entered last in a ledger; null when there is none. */
export async function lastOwnRecord(scope: Scope, kindId: string): Promise<RecordRow | null> {
  const entered = { act: "create", userId: scope.userId };
  const row = isUuid(kindId)
    ? await db().ledgerRecord.findFirst({
        where: { kindId, deletedAt: null, unit: unitWithin(scope), changes: { some: entered } },
        select: columns,
        orderBy: { createdAt: "desc" },
      })
    : null;
  return row && recordOf(row);
}

/**
 * Makes sure that the units which a record newly names are within the caller's reach.
 * @throws AppError `access.not-found`
 */
export async function requireNamedUnits(
  tx: Transaction,
  scope: Scope,
  { declaration }: Kind,
  values: Values,
  before: Values,
): Promise<void> {
  const named = declaration.fields.flatMap(({ type, key }) => {
    const value = values[key];
    return type === "unit" && typeof value === "string" && value !== before[key] ? [value] : [];
  });
  const ids = [...new Set(named)];
  if (ids.length === 0) return;
  const found = await tx.unit.count({ where: { id: { in: ids }, ...unitWithin(scope) } });
  if (found < ids.length) throw new AppError("access.not-found");
}

async function placeOf(scope: Scope, kind: Kind, query: ListRecords): Promise<ListPlace> {
  const { id: kindId, declaration } = kind;
  const given = { kindId, declaration, now: new Date() };
  if (!query.unit) return { ...given, unitPath: scope.unitPath, ownUnit: query.own ? scope.unitId : null };
  const unit = await db().unit.findFirst({
    where: { id: query.unit, ...unitWithin(scope) },
    select: { path: true },
  });
  if (!unit) throw new AppError("access.not-found");
  return { ...given, unitPath: unit.path, ownUnit: query.own ? query.unit : null };
}

async function recordsInOrder(scope: Scope, ids: string[]): Promise<RecordRow[]> {
  const rows = await db().ledgerRecord.findMany({
    where: { id: { in: ids }, unit: unitWithin(scope) },
    select: columns,
  });
  const byId = new Map(rows.map((row) => [row.id, recordOf(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function recordOf<Row extends { date: Date; facts: unknown; words: unknown; _count: { files: number } }>(
  row: Row,
) {
  const { facts, words, date, _count, ...rest } = row;
  return {
    ...rest,
    date: date.toISOString().slice(0, 10),
    values: valuesOf({ facts, words }),
    files: _count.files,
  };
}

function run<Row>({ sql, values }: Statement): Promise<Row[]> {
  return db().$queryRawUnsafe<Row[]>(sql, ...values);
}
