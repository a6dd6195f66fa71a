import { recordAudit } from "../../audit/record.ts";
import type { Scope } from "../../auth/scope.ts";
import { db } from "../../db.ts";
import { findUnit } from "../../units/find-unit.ts";
import type { SetPoints } from "./input.ts";
import { pointsChanges } from "./points.ts";
import { findPoints } from "./queries.ts";

/**
 * Writes the points that count in a unit's branch, or takes them back. The audit table keeps every cell that changed.
 * @throws AppError `access.not-found`, `access.forbidden`
 */
export async function setPoints(scope: Scope, { unitId, points }: SetPoints): Promise<void> {
  await db().$transaction(async (tx) => {
    const unit = await findUnit(tx, scope, "points.edit", unitId);
    const { points: before } = await findPoints(scope, unit.path, tx);
    if (points === null) await tx.rankingPoints.deleteMany({ where: { unitId } });
    else {
      const row = {
        where: { unitId },
        create: { unitId, points },
        update: { points },
        select: { unitId: true },
      };
      await tx.rankingPoints.upsert(row);
    }
    const { points: after } = await findPoints(scope, unit.path, tx);
    await recordAudit(tx, scope, {
      action: "points.edit",
      object: { kind: "unit", id: unitId, name: unit.name, unitPath: unit.path },
      detail: { points: pointsChanges(before, after).join("；"), own: points !== null },
    });
  });
}
