import { recordAudit } from "../../audit/record.ts";
import { may } from "../../auth/may.ts";
import type { Scope } from "../../auth/scope.ts";
import { db, type Transaction } from "../../db.ts";
import { AppError } from "../../errors.ts";
import { type Change, keepChanges, lockProofreading } from "../history/mutations.ts";
import type { SetRule } from "./input.ts";
import { decidedIn } from "./queries.ts";

/**
 * Decides about a rule for the own unit and those below it, or takes the decision back.
 * @throws AppError `access.forbidden`, `rule.decided-above` when a unit above has decided
 */
export async function setRule(scope: Scope, input: SetRule): Promise<void> {
  await db().$transaction(async (tx) => {
    const changes = await decide(tx, scope, [input]);
    if (changes.length === 0) return;
    await keepChanges(tx, scope, scope.unitId, "set", changes);
    const { unitId, unitPath } = scope;
    const unit = await tx.unit.findUniqueOrThrow({ where: { id: unitId }, select: { name: true } });
    const object = { kind: "unit", id: unitId, name: unit.name, unitPath };
    await recordAudit(tx, scope, { action: "rule.set", object, detail: { ...input } });
  });
}

/**
 * Writes decisions of the own unit, and locks them until the transaction ends.
 * @returns what it changed
 */
export async function decide(tx: Transaction, scope: Scope, inputs: readonly SetRule[]): Promise<Change[]> {
  const { unitId, unitPath } = scope;
  if (!may(scope, "proofreading.edit", unitPath)) throw new AppError("access.forbidden");
  await lockProofreading(tx, unitId);
  const decided = await decidedIn(scope, unitPath, tx);
  const changes: Change[] = [];
  for (const { rule, level } of inputs) {
    const now = decided.get(rule);
    if (now && !now.own) throw new AppError("rule.decided-above", { unit: now.unit });
    const from = now?.level ?? null;
    if (from === level) continue;
    await tx.ruleSetting.deleteMany({ where: { unitId, rule } });
    if (level) await tx.ruleSetting.create({ data: { unitId, rule, level }, select: { rule: true } });
    changes.push({ rule, from, to: level });
  }
  return changes;
}
