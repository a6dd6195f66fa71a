import { createHash } from "node:crypto";
import { recordAudit } from "../../audit/record.ts";
import { maySuggest } from "../../auth/may-edit.ts";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import { db, type Transaction } from "../../db.ts";
import { AppError } from "../../errors.ts";
import { placeKey } from "../../proofread/checking/place.ts";
import { storable } from "../../storable.ts";
import type { HeedFinding, IgnoreFinding } from "./input.ts";

/** The channel on which the database tells every server that what is ignored in a summary changed. */
export const ignoredChannel = "chengwen_ignored";

/**
 * Ignores a finding at its place from now on, under the caller's name. Where somebody has done so already, that stays.
 * @throws AppError `access.not-found`, `access.forbidden`
 */
export async function ignoreFinding(scope: Scope, given: IgnoreFinding): Promise<void> {
  const { id, place, reason } = storable(given);
  await db().$transaction(async (tx) => {
    const object = await findOpen(tx, scope, id);
    const hash = createHash("sha256").update(placeKey(place)).digest("hex");
    const { userId, userName } = scope;
    const { count } = await tx.ignoredFinding.createMany({
      data: { summaryId: id, hash, ...place, reason, userId, userName },
      skipDuplicates: true,
    });
    if (count === 0) return;
    const detail = { rule: place.rule, reason };
    await recordAudit(tx, scope, { action: "summary.ignore-finding", object, detail });
    await announce(tx, id);
  });
}

/**
 * Takes back that a finding is ignored. Nothing happens when somebody has done so already.
 * @throws AppError `access.not-found`, `access.forbidden`
 */
export async function heedFinding(scope: Scope, { id, ignoredId }: HeedFinding): Promise<void> {
  await db().$transaction(async (tx) => {
    const object = await findOpen(tx, scope, id);
    const where = { id: ignoredId, summaryId: id, summary: { unit: unitWithin(scope) } };
    const select = { rule: true, reason: true, userName: true };
    const ignored = await tx.ignoredFinding.findFirst({ where, select });
    const { count } = await tx.ignoredFinding.deleteMany({ where });
    if (!ignored || count === 0) return;
    const { rule, reason, userName: ignoredBy } = ignored;
    const detail = { rule, reason, ignoredBy };
    await recordAudit(tx, scope, { action: "summary.heed-finding", object, detail });
    await announce(tx, id);
  });
}

/** Tells every server, once this is committed, that what is ignored in a summary changed. */
async function announce(tx: Transaction, summaryId: string): Promise<void> {
  await tx.$executeRaw`select pg_notify(${ignoredChannel}, ${summaryId})`;
}

/** A summary that is not final, whose findings the caller may judge. */
async function findOpen(tx: Transaction, scope: Scope, id: string) {
  const summary = await tx.summary.findFirst({
    where: { id, deletedAt: null, unit: unitWithin(scope) },
    select: { title: true, state: true, unit: { select: { path: true } } },
  });
  if (!summary) throw new AppError("access.not-found");
  if (!maySuggest(scope, summary)) throw new AppError("access.forbidden");
  return { kind: "summary", id, name: summary.title, unitPath: summary.unit.path };
}
