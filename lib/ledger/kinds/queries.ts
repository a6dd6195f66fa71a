import type { Scope } from "../../auth/scope.ts";
import { withinReach } from "../../auth/within-reach.ts";
import { db, type Transaction } from "../../db.ts";
import { AppError } from "../../errors.ts";
import { isUuid } from "../../uuid.ts";
import type { Declaration } from "../declaration.ts";

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

function kindOf<Row extends { declaration: unknown }>(row: Row) {
  return { ...row, declaration: row.declaration as Declaration };
}
