import { type AuditEntry, recordAudit } from "../audit/record.ts";
import { announceAccessChange } from "../auth/access-changes.ts";
import { type Scope, unitWithin } from "../auth/scope.ts";
import { brokenUnique, db, type Transaction } from "../db.ts";
import { AppError } from "../errors.ts";
import { newUuid } from "../uuid.ts";
import { findOpenUnit, findUnit } from "./find-unit.ts";
import type { CreateUnit, RenameUnit } from "./input.ts";
import { lockUnits } from "./lock-units.ts";
import { openSummary } from "./queries.ts";

/**
 * Adds a unit below another one, after its siblings.
 * @returns its id
 * @throws AppError `input.taken` when a sibling has the name, `unit.archived`
 */
export function createUnit(scope: Scope, { parentId, ...words }: CreateUnit): Promise<string> {
  return change(words.name, async (tx) => {
    const parent = await findOpenUnit(tx, scope, "unit.manage", parentId);
    const id = newUuid();
    const path = `${parent.path}${id}/`;
    const position = await lastPosition(tx, parentId);
    await tx.unit.create({ data: { id, parentId, path, position, ...words }, select: { id: true } });
    await audit(tx, scope, "unit.create", { id, name: words.name, path });
    return id;
  });
}

/**
 * Gives a unit other words: full name, short name, kind.
 * @throws AppError `input.taken` when a sibling has the name
 */
export function renameUnit(scope: Scope, { id, ...words }: RenameUnit): Promise<void> {
  return change(words.name, async (tx) => {
    const unit = await findUnit(tx, scope, "unit.manage", id);
    await tx.unit.update({ where: { id, ...unitWithin(scope) }, data: words, select: { id: true } });
    await audit(tx, scope, "unit.rename", { ...unit, name: words.name }, { before: unit.name });
  });
}

/**
 * Puts a unit, with all below it, below another one; who now sees more or less follows at once.
 * @throws AppError `unit.circle`, `unit.archived`, `input.taken`
 */
export async function moveUnit(scope: Scope, input: { id: string; parentId: string }): Promise<void> {
  const { id, parentId } = input;
  const summaries = await change("", async (tx) => {
    const unit = await findUnit(tx, scope, "unit.manage", id);
    const parent = await findOpenUnit(tx, scope, "unit.manage", parentId);
    if (parent.path.startsWith(unit.path)) throw new AppError("unit.circle", { name: unit.name });
    if (unit.parentId === parentId) return [];
    const sameName = { parentId, name: unit.name };
    if (await tx.unit.count({ where: sameName })) throw new AppError("input.taken", { value: unit.name });
    const path = `${parent.path}${id}/`;
    const position = await lastPosition(tx, parentId);
    await tx.unit.update({
      where: { id, ...unitWithin(scope) },
      data: { parentId, position },
      select: { id: true },
    });
    await tx.$executeRaw`
      update unit set path = ${path} || substr(path, length(${unit.path}) + 1)
      where starts_with(path, ${unit.path})`;
    await audit(tx, scope, "unit.move", { ...unit, path }, { below: parent.name });
    return tx.summary.findMany({ where: { unit: { path: { startsWith: path } } }, select: { id: true } });
  });
  for (const summary of summaries) announceAccessChange({ summaryId: summary.id });
}

/**
 * Puts a unit away, so that nothing new belongs to it any more, or takes it back.
 * @throws AppError `unit.has-units`, `unit.has-people`, `unit.has-summaries` when it is still in use,
 *   `unit.archived` when the unit above is put away
 */
export function archiveUnit(scope: Scope, input: { id: string; archived: boolean }): Promise<void> {
  const { id, archived } = input;
  return change("", async (tx) => {
    const unit = await findUnit(tx, scope, "unit.manage", id);
    if (archived) await requireUnused(tx, unit);
    else if (unit.parentId && unit.id !== scope.unitId) {
      await findOpenUnit(tx, scope, "unit.manage", unit.parentId);
    }
    await tx.unit.update({
      where: { id, ...unitWithin(scope) },
      data: { archivedAt: archived ? new Date() : null },
      select: { id: true },
    });
    await audit(tx, scope, archived ? "unit.archive" : "unit.restore", unit);
  });
}

async function requireUnused(tx: Transaction, unit: { id: string; name: string }): Promise<void> {
  const { id: unitId, name } = unit;
  const n = await tx.unit.count({ where: { parentId: unitId, archivedAt: null } });
  if (n) throw new AppError("unit.has-units", { name, n });
  const people = await tx.user.count({ where: { unitId, disabledAt: null } });
  if (people) throw new AppError("unit.has-people", { name, n: people });
  const summaries = await tx.summary.count({ where: { unitId, ...openSummary } });
  if (summaries) throw new AppError("unit.has-summaries", { name, n: summaries });
}

async function lastPosition(tx: Transaction, parentId: string): Promise<number> {
  const { _max } = await tx.unit.aggregate({ where: { parentId }, _max: { position: true } });
  return (_max.position ?? -1) + 1;
}

async function change<T>(name: string, run: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await db().$transaction(async (tx) => {
      await lockUnits(tx);
      return run(tx);
    });
  } catch (error) {
    if (brokenUnique(error) === null) throw error;
    throw new AppError("input.taken", { value: name });
  }
}

async function audit(
  tx: Transaction,
  scope: Scope,
  action: string,
  { id, name, path }: { id: string; name: string; path: string },
  detail: AuditEntry["detail"] = {},
): Promise<void> {
  await recordAudit(tx, scope, { action, object: { kind: "unit", id, name, unitPath: path }, detail });
}
