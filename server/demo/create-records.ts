import { randomUUID } from "node:crypto";
import type { Transaction } from "#lib/db.ts";
import type { Declaration } from "#lib/ledger/declaration.ts";
import { fingerprintOf, storedValues } from "#lib/ledger/records/stored-values.ts";
import { dueAt, stateOf } from "#lib/ledger/records/workflow.ts";
import { demoUnits } from "./demo-people.ts";
import { learningRecords } from "./records-of-learning.ts";
import { publicityRecords } from "./records-of-publicity.ts";
import { type DemoRecord, recordsOfTable } from "./records-of-table.ts";

/** Somebody of the sample bureau. */
type Person = { id: string; displayName: string };

/**
 * Fills the ledgers of the sample bureau.
 * @param units ids by the names of units
 * @param clerk who entered the records
 * @param reviewer who sent one of them back
 */
export async function createRecords(
  tx: Transaction,
  units: Map<string, string>,
  clerk: Person,
  reviewer: Person,
): Promise<void> {
  const kinds = await tx.ledgerKind.findMany({
    where: { unitId: null },
    select: { id: true, key: true, declaration: true },
  });
  const unitIds = new Map(demoUnits.map(({ name, shortName }) => [shortName, units.get(name)!]));
  const records = Object.entries({ ...learningRecords, ...publicityRecords }).flatMap(([key, table]) => {
    const { id, declaration } = kinds.find((each) => each.key === key)!;
    const kind = { id, declaration: declaration as unknown as Declaration };
    const rows = recordsOfTable(kind.declaration, table);
    return rows.map((row) => recordOf(kind, unitIds.get(row.unit)!, row, clerk, reviewer));
  });
  await tx.ledgerRecord.createMany({ data: records });
  const changes = records.flatMap(({ id, createdAt, updatedAt, returnReason }) => {
    const entered = { recordId: id, at: createdAt, userId: clerk.id, userName: clerk.displayName };
    const back = {
      ...{ recordId: id, at: updatedAt, userId: reviewer.id, userName: reviewer.displayName, act: "return" },
      detail: { reason: returnReason },
    };
    return [{ ...entered, act: "create", detail: {} }, ...(returnReason ? [back] : [])];
  });
  await tx.recordChange.createMany({ data: changes });
}

function recordOf(
  { id: kindId, declaration }: { id: string; declaration: Declaration },
  unitId: string,
  { date, values, state, returned }: DemoRecord,
  clerk: Person,
  reviewer: Person,
) {
  const entered = new Date(`${date}T09:30:00Z`);
  return {
    ...{ id: randomUUID(), kindId, unitId, date: new Date(date), ...storedValues(declaration, values) },
    ...{ state, dueAt: dueAt(stateOf(declaration, state), values, entered) },
    fingerprint: fingerprintOf(declaration, { unitId, date, values }),
    ...{ createdBy: clerk.displayName, createdAt: entered },
    ...{ returnReason: returned, returnedBy: returned && reviewer.displayName },
    updatedBy: returned ? reviewer.displayName : clerk.displayName,
    updatedAt: new Date(entered.getTime() + (returned ? 86_400_000 : 0)),
  };
}
