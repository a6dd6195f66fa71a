import type { Scope } from "../../auth/scope.ts";
import { db } from "../../db.ts";
import { unitIds } from "../../units/queries.ts";
import type { Declaration } from "../declaration.ts";
import { valuesOf } from "../records/stored-values.ts";
import { stateOf } from "../records/workflow.ts";

/** How many records of each sort the start page names. */
const named = 5;

const waitingColumns = {
  id: true,
  kindId: true,
  words: true,
  facts: true,
  state: true,
  dueAt: true,
  returnReason: true,
  returnedBy: true,
  kind: { select: { name: true, declaration: true } },
  unit: { select: { shortName: true } },
} as const;

/** A record that waits for somebody. */
export type WaitingRecord = {
  id: string;
  kindId: string;
  kindName: string;
  /** What names it in lists; empty where it has no name. */
  title: string;
  unitName: string;
  /** The name of its state. */
  state: string | null;
  dueAt: Date | null;
  returnReason: string | null;
  returnedBy: string | null;
};

/** Records that wait: those named, and how many there are in each ledger. */
export type Waiting = {
  records: WaitingRecord[];
  ledgers: { kindId: string; name: string; records: number }[];
};

/** Records of the own unit and those below that should have gone on by now, the longest overdue first. */
export async function overdueRecords(scope: Scope, now: Date): Promise<Waiting> {
  const where = { deletedAt: null, dueAt: { lt: now }, unitId: { in: await unitIds(scope) } };
  const [rows, counts] = await Promise.all([
    db().ledgerRecord.findMany({
      where,
      select: waitingColumns,
      orderBy: [{ dueAt: "asc" }, { id: "asc" }],
      take: named,
    }),
    db().ledgerRecord.groupBy({ by: ["kindId"], where, _count: true }),
  ]);
  return waitingOf(rows, counts);
}

/** Records that were sent back, and that the caller or their unit entered: the latest first. */
export async function returnedRecords(scope: Scope): Promise<Waiting> {
  const entered = { some: { act: "create", userId: scope.userId } };
  const where = {
    ...{ deletedAt: null, returnedBy: { not: null }, unitId: { in: await unitIds(scope) } },
    OR: [{ unitId: scope.unitId }, { changes: entered }],
  };
  const [rows, counts] = await Promise.all([
    db().ledgerRecord.findMany({
      where,
      select: waitingColumns,
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      take: named,
    }),
    db().ledgerRecord.groupBy({ by: ["kindId"], where, _count: true }),
  ]);
  return waitingOf(rows, counts);
}

type WaitingRow = {
  id: string;
  kindId: string;
  words: unknown;
  facts: unknown;
  state: string | null;
  dueAt: Date | null;
  returnReason: string | null;
  returnedBy: string | null;
  kind: { name: string; declaration: unknown };
  unit: { shortName: string };
};

async function waitingOf(
  rows: readonly WaitingRow[],
  counts: readonly { kindId: string; _count: number }[],
): Promise<Waiting> {
  const kinds = await db().ledgerKind.findMany({
    where: { id: { in: counts.map(({ kindId }) => kindId) } },
    select: { id: true, name: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const byKind = new Map(counts.map(({ kindId, _count }) => [kindId, _count]));
  return {
    records: rows.map(({ words, facts, kind, unit, state, ...row }) => {
      const declaration = kind.declaration as Declaration;
      const title = valuesOf({ facts, words })[declaration.titleField];
      return {
        ...{ ...row, kindName: kind.name, unitName: unit.shortName },
        ...{ title: String(title ?? ""), state: stateOf(declaration, state)?.name ?? null },
      };
    }),
    ledgers: kinds.map(({ id, name }) => ({ kindId: id, name, records: byKind.get(id) ?? 0 })),
  };
}
