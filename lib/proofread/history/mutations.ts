import type { Prisma } from "../../../prisma/client/client.ts";
import { recordAudit } from "../../audit/record.ts";
import { may } from "../../auth/may.ts";
import type { Scope } from "../../auth/scope.ts";
import { db, type Transaction } from "../../db.ts";
import { AppError } from "../../errors.ts";
import { type EntryState, isSameEntry } from "../dictionary/entry.ts";

/** What became of an entry or of the setting of a rule; null where there was none, or is none any more. */
export type Change =
  | { entryId: string; from: EntryState | null; to: EntryState }
  | { rule: string; from: string | null; to: string | null };

/** What can be done at once. */
export type ChangeAct = "create" | "edit" | "archive" | "restore" | "import" | "set" | "return";

/** The channel on which the database tells every server that the dictionary or the settings of a unit changed. */
export const proofreadingChannel = "chengwen_proofreading";

/** Lets nobody else change the dictionary and the settings of a unit until the transaction ends. */
export async function lockProofreading(tx: Transaction, unitId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('chengwen proofreading'), hashtext(${unitId}))`;
}

/**
 * Keeps what was done at once as the next version of a unit's dictionary and settings, which must be locked, and tells
 * every server once it is committed.
 */
export async function keepChanges(
  tx: Transaction,
  scope: Scope,
  unitId: string,
  act: ChangeAct,
  changes: readonly Change[],
): Promise<void> {
  const last = await tx.proofreadingChange.aggregate({ where: { unitId }, _max: { version: true } });
  const version = (last._max.version ?? 0) + 1;
  await tx.proofreadingChange.createMany({
    data: changes.map(({ from, to, ...subject }) => ({
      ...{ unitId, version, act, userId: scope.userId, userName: scope.userName },
      ...subject,
      detail: { from, to } as Prisma.InputJsonValue,
    })),
  });
  await tx.$executeRaw`select pg_notify(${proofreadingChannel}, ${unitId})`;
}

/**
 * Makes the own unit's dictionary and settings what they were at a version, as a new version. Entries that came later
 * are put away.
 * @throws AppError `access.forbidden`, `access.not-found` when there is no such version
 */
export async function returnTo(scope: Scope, { version }: { version: number }): Promise<void> {
  const { unitId } = scope;
  if (!may(scope, "proofreading.edit", scope.unitPath)) throw new AppError("access.forbidden");
  await db().$transaction(async (tx) => {
    await lockProofreading(tx, unitId);
    const known = await tx.proofreadingChange.count({ where: { unitId, version } });
    if (known === 0) throw new AppError("access.not-found");
    const later = await tx.proofreadingChange.findMany({
      where: { unitId, version: { gt: version } },
      select: { entryId: true, rule: true, detail: true },
      orderBy: { id: "asc" },
    });
    // The first change of each after the version says what it was then.
    const first = new Map(later.toReversed().map((change) => [change.entryId ?? change.rule, change]));
    const changes: Change[] = [];
    for (const { entryId, rule, detail } of first.values()) {
      const { from } = detail as { from: EntryState | string | null };
      if (entryId) changes.push(...(await returnEntry(tx, unitId, entryId, from as EntryState | null)));
      else if (rule) changes.push(...(await returnRule(tx, unitId, rule, from as string | null)));
    }
    if (changes.length === 0) return;
    await keepChanges(tx, scope, unitId, "return", changes);
    const unit = await tx.unit.findUniqueOrThrow({
      where: { id: unitId },
      select: { name: true, path: true },
    });
    const object = { kind: "unit", id: unitId, name: unit.name, unitPath: unit.path };
    await recordAudit(tx, scope, { action: "dictionary.return", object, detail: { version } });
  });
}

async function returnEntry(
  tx: Transaction,
  unitId: string,
  id: string,
  then: EntryState | null,
): Promise<Change[]> {
  const { archivedAt, ...now } = await tx.dictionaryEntry.findFirstOrThrow({
    where: { id, unitId },
    select: { wrong: true, right: true, source: true, date: true, note: true, archivedAt: true },
  });
  const from = { ...now, archived: archivedAt !== null };
  const { archived, wrong: _, ...words } = then ?? { ...from, archived: true };
  const to = { ...from, ...words, archived };
  if (isSameEntry(from, to)) return [];
  const stamp = archived ? (archivedAt ?? new Date()) : null;
  await tx.dictionaryEntry.updateMany({ where: { id, unitId }, data: { ...words, archivedAt: stamp } });
  return [{ entryId: id, from, to }];
}

async function returnRule(
  tx: Transaction,
  unitId: string,
  rule: string,
  to: string | null,
): Promise<Change[]> {
  const now = await tx.ruleSetting.findFirst({ where: { unitId, rule }, select: { level: true } });
  await tx.ruleSetting.deleteMany({ where: { unitId, rule } });
  if (to !== null) await tx.ruleSetting.create({ data: { unitId, rule, level: to }, select: { rule: true } });
  return [{ rule, from: now?.level ?? null, to }];
}
