import type { Prisma } from "../../../prisma/client/client.ts";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import { unitInReach, unitsOfPath } from "../../auth/within-reach.ts";
import { db, type Transaction } from "../../db.ts";
import { AppError } from "../../errors.ts";
import type { Lock } from "./closed-until.ts";

/** The last closed day of a unit, its own or that of a unit above; null when all days are open. */
export async function lockedUntil(
  scope: Scope,
  unitPath: string,
  tx: Transaction = db(),
): Promise<string | null> {
  const [last] = await tx.ledgerLock.findMany({
    where: { unitId: { in: unitsOfPath(unitPath) }, unit: unitInReach(scope) },
    select: { until: true },
    orderBy: { until: "desc" },
    take: 1,
  });
  return last ? last.until.toISOString().slice(0, 10) : null;
}

/** A unit whose ledgers are closed up to a day. */
export type LockRow = { unit: { id: string; name: string }; until: string };

/** The closed units within reach, those above first; units below theirs are closed with them. */
export async function listLocks(scope: Scope): Promise<LockRow[]> {
  return locksOf({ unit: unitWithin(scope) });
}

/**
 * Makes sure that records of these days may still change.
 * @param days as `2026-03-05`
 * @throws AppError `record.locked` with the last closed day
 */
export async function requireOpen(
  tx: Transaction,
  scope: Scope,
  unitPath: string,
  days: readonly string[],
): Promise<void> {
  const until = await lockedUntil(scope, unitPath, tx);
  if (until && days.some((day) => day <= until)) throw new AppError("record.locked", { day: until });
}

/** What is closed of the caller's unit, those above and those below. */
export async function locksInReach(scope: Scope): Promise<Lock[]> {
  const locks = await locksOf({ unit: unitInReach(scope) });
  return locks.map(({ unit, until }) => ({ unitId: unit.id, until }));
}

async function locksOf(where: Prisma.LedgerLockWhereInput): Promise<LockRow[]> {
  const locks = await db().ledgerLock.findMany({
    where,
    select: { until: true, unit: { select: { id: true, name: true } } },
    orderBy: [{ unit: { path: "asc" } }],
  });
  return locks.map(({ unit, until }) => ({ unit, until: until.toISOString().slice(0, 10) }));
}
