import { may } from "../../auth/may.ts";
import type { Scope } from "../../auth/scope.ts";
import { db } from "../../db.ts";
import { AppError } from "../../errors.ts";
import { findKind } from "../kinds/queries.ts";
import type { MoveRecord } from "../records/input.ts";
import { announce, audit, columnsOf, noteChange, update, writableRecord } from "../records/mutations.ts";
import { findRecord } from "../records/queries.ts";
import { dueAt, mayMove, stamped, stateOf } from "../records/workflow.ts";

/**
 * Takes a record a step further in the workflow of its ledger.
 * @throws AppError `access.not-found`, `access.forbidden`, `record.locked`, `record.changed`, `record.state` for a step
 *   that its state does not allow, `record.reason` where one must be given
 */
export async function moveRecord(scope: Scope, { id, version, state, reason }: MoveRecord): Promise<void> {
  await db().$transaction(async (tx) => {
    const { record, kind } = await writableRecord(tx, scope, id);
    if (record.version !== version) throw new AppError("record.changed", { name: record.updatedBy });
    const next = stateOf(kind.declaration, state);
    if (!next || !mayMove(kind.declaration, record.state, state)) {
      throw new AppError("record.state", { state: next?.name ?? state });
    }
    if (next.reason && reason === "") throw new AppError("record.reason");
    const now = new Date();
    const values = stamped(next, record.values, now);
    const columns = columnsOf(kind, { unitId: record.unit.id, date: record.date, values });
    await update(tx, scope, record, { ...columns, state, dueAt: dueAt(next, values, now) });
    await noteChange(tx, scope, id, "move", {
      state: { from: record.state, to: state },
      ...(reason && { reason }),
    });
    await announce(tx, kind.id);
    await audit(tx, scope, "record.move", { id, kind, values, unitPath: record.unit.path });
  });
}

/**
 * Sends a record back to who entered it, with a reason; it stays, and counts, until it is changed.
 * @throws AppError `access.not-found`, `access.forbidden`
 */
export async function returnRecord(
  scope: Scope,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  await db().$transaction(async (tx) => {
    const record = await findRecord(scope, id, tx);
    if (record.deletedAt) throw new AppError("access.not-found");
    if (!may(scope, "record.return", record.unit.path)) throw new AppError("access.forbidden");
    const kind = await findKind(scope, record.kindId, tx);
    await update(tx, scope, record, { returnReason: reason, returnedBy: scope.userName });
    await noteChange(tx, scope, id, "return", { reason });
    await audit(tx, scope, "record.return", { id, kind, values: record.values, unitPath: record.unit.path });
  });
}
