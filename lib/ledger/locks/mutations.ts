import { recordAudit } from "../../audit/record.ts";
import type { Scope } from "../../auth/scope.ts";
import { db } from "../../db.ts";
import { findUnit } from "../../units/find-unit.ts";
import type { SetLock } from "./input.ts";

/**
 * Closes the ledgers of a unit and those below it up to a day, or opens them again.
 * @throws AppError `access.not-found`, `access.forbidden`
 */
export async function setLock(scope: Scope, { unitId, until }: SetLock): Promise<void> {
  await db().$transaction(async (tx) => {
    const unit = await findUnit(tx, scope, "ledger.lock", unitId);
    if (until === null) await tx.ledgerLock.deleteMany({ where: { unitId } });
    else {
      const day = new Date(until);
      await tx.ledgerLock.upsert({
        where: { unitId },
        create: { unitId, until: day },
        update: { until: day },
        select: { unitId: true },
      });
    }
    await recordAudit(tx, scope, {
      action: "ledger.lock",
      object: { kind: "unit", id: unitId, name: unit.name, unitPath: unit.path },
      detail: { until },
    });
  });
}
