import type { Scope } from "../../auth/scope.ts";
import { unitsOfPath, withinReach } from "../../auth/within-reach.ts";
import { db, type Transaction } from "../../db.ts";
import { AppError } from "../../errors.ts";
import { isUuid } from "../../uuid.ts";
import type { Declaration } from "../declaration.ts";
import type { Removed } from "./settle-declaration.ts";

const columns = {
  id: true,
  key: true,
  name: true,
  declaration: true,
  position: true,
  archivedAt: true,
  updatedAt: true,
  unit: { select: { id: true, name: true, path: true } },
} as const;

/** A kind of ledger with what it declares. */
export type Kind = {
  id: string;
  /** Stable name of a built-in one. */
  key: string | null;
  name: string;
  declaration: Declaration;
  position: number;
  archivedAt: Date | null;
  updatedAt: Date;
  /** Whose it is; null for a built-in one. */
  unit: { id: string; name: string; path: string } | null;
};

/** The ledgers that a person may use, in order; archived ones only when they are asked for. */
export async function listKinds(scope: Scope, { archived = false } = {}): Promise<Kind[]> {
  const rows = await db().ledgerKind.findMany({
    where: { ...withinReach(scope), archivedAt: archived ? undefined : null },
    select: columns,
    orderBy: [{ position: "asc" }, { name: "asc" }, { id: "asc" }],
  });
  return rows.map(kindOf);
}

/** The ledgers over which the caller's unit may define figures: everybody who sees those figures sees them too. */
export async function usableKinds(scope: Scope): Promise<Kind[]> {
  const own = unitsOfPath(scope.unitPath);
  return (await listKinds(scope)).filter(({ unit }) => unit === null || own.includes(unit.id));
}

/**
 * A kind of ledger, archived or not.
 * @throws AppError `access.not-found`
 */
export async function findKind(scope: Scope, id: string, tx: Transaction = db()): Promise<Kind> {
  const row = isUuid(id)
    ? await tx.ledgerKind.findFirst({ where: { id, ...withinReach(scope) }, select: columns })
    : null;
  if (!row) throw new AppError("access.not-found");
  return kindOf(row);
}

/** What keeps parts of a kind from being removed or becoming something else. */
export type KindUse = {
  /** Whether it has records, of whatever unit. */
  records: boolean;
  /** Keys of the fields that records have values in, or that definitions or views name. */
  fields: string[];
};

/**
 * How far a kind is in use, by whatever unit.
 * @throws AppError `access.not-found`
 */
export async function kindUse(scope: Scope, id: string): Promise<KindUse> {
  const { declaration } = await findKind(scope, id);
  const fields = declaration.fields.map(({ key }) => key);
  const [used, records] = await Promise.all([
    usedOf(db(), id, { fields, choices: [], states: [] }),
    db().$queryRaw<unknown[]>`select 1 from ledger_record where kind_id = ${id}::uuid limit 1`,
  ]);
  return { records: records.length > 0, fields: used.fields };
}

/**
 * What of these parts of a kind is in use. Records of all units count, also deleted ones, which can be brought back:
 * nobody is told whose they are.
 */
export async function usedOf(
  tx: Transaction,
  kindId: string,
  { fields, choices, states }: Removed,
): Promise<Removed> {
  const [usedFields, usedChoices, usedStates] = await Promise.all([
    tx.$queryRaw<{ named: string }[]>`
      with filled as materialized (
        select distinct key from ledger_record r, jsonb_object_keys(r.facts || r.words) key
        where r.kind_id = ${kindId}::uuid and cardinality(${fields}::text[]) > 0)
      select named from unnest(${fields}::text[]) named
      where named in (select key from filled)
        or exists (
          select 1 from figure_definition d
          where d.kind_id = ${kindId}::uuid and position('"' || named || '"' in d.formula::text) > 0)
        or exists (
          select 1 from ledger_view v where v.kind_id = ${kindId}::uuid and position(named in v.query::text) > 0)`,
    tx.$queryRaw<{ field: string; value: string }[]>`
      select field, value
      from unnest(${choices.map(({ field }) => field)}::text[], ${choices.map(({ value }) => value)}::text[])
        as choice(field, value)
      where exists (
        select 1 from ledger_record r where r.kind_id = ${kindId}::uuid and r.facts->>field = value)`,
    tx.$queryRaw<{ key: string }[]>`
      select key from unnest(${states}::text[]) key
      where exists (select 1 from ledger_record r where r.kind_id = ${kindId}::uuid and r.state = key)`,
  ]);
  return {
    fields: usedFields.map(({ named }) => named),
    choices: usedChoices,
    states: usedStates.map(({ key }) => key),
  };
}

function kindOf<Row extends { declaration: unknown }>(row: Row) {
  return { ...row, declaration: row.declaration as Declaration };
}
