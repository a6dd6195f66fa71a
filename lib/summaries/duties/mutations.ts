import { recordAudit } from "../../audit/record.ts";
import { may } from "../../auth/may.ts";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import { db } from "../../db.ts";
import { AppError } from "../../errors.ts";
import type { SetDuty } from "./input.ts";
import { mayOwn } from "./may-own.ts";

/**
 * Says who writes a section of a summary that is not final, and by when. It follows the section wherever it is moved.
 * @throws AppError `access.not-found`, `access.forbidden`, `duty.owner` for somebody who cannot have sections of it
 */
export async function setDuty(scope: Scope, { id, key, ownerId, dueOn }: SetDuty): Promise<void> {
  await db().$transaction(async (tx) => {
    const summary = await tx.summary.findFirst({
      where: { id, deletedAt: null, unit: unitWithin(scope) },
      select: { title: true, state: true, unit: { select: { path: true } } },
    });
    if (!summary) throw new AppError("access.not-found");
    const mayAssign = summary.state !== "final" && may(scope, "summary.submit", summary.unit.path);
    if (!mayAssign) throw new AppError("access.forbidden");
    const where = { summaryId_key: { summaryId: id, key } };
    const before = await tx.sectionDuty.findUnique({ where, select: { ownerId: true } });
    const owner = ownerId
      ? await tx.user.findFirst({
          where: { id: ownerId, ...mayOwn(summary.unit.path) },
          select: { displayName: true },
        })
      : null;
    if (ownerId && ownerId !== before?.ownerId && !owner) throw new AppError("duty.owner");
    const data = { ownerId, dueOn: dueOn ? new Date(dueOn) : null };
    if (ownerId || dueOn) {
      await tx.sectionDuty.upsert({ where, create: { summaryId: id, key, ...data }, update: data });
    } else await tx.sectionDuty.deleteMany({ where: { summaryId: id, key } });
    const object = { kind: "summary", id, name: summary.title, unitPath: summary.unit.path };
    const detail = { key, name: owner?.displayName ?? "", dueOn: dueOn ?? "" };
    await recordAudit(tx, scope, { action: "summary.set-duty", object, detail });
  });
}
