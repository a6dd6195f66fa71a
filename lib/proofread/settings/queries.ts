import type { Prisma } from "../../../prisma/client/client.ts";
import type { Scope } from "../../auth/scope.ts";
import { unitInReach, unitsOfPath } from "../../auth/within-reach.ts";
import { db, type Transaction } from "../../db.ts";
import type { Settings } from "../rule.ts";
import { allRules } from "../rules.ts";
import type { Decision } from "./input.ts";

/** What counts in a unit: of several decisions about a rule that of the topmost unit. */
export async function readSettings(scope: Scope, unitPath: string): Promise<Settings> {
  return settingsFrom(await decidedIn(scope, unitPath));
}

/** What counts in a unit, for the server itself. */
export async function settingsOf(unitPath: string): Promise<Settings> {
  return settingsFrom(await decisionsFor(unitPath, {}, "", db()));
}

function settingsFrom(decided: Decisions): Settings {
  return Object.fromEntries([...decided].map(([rule, { level }]) => [rule, level]));
}

/** A rule with what the own unit or one above has decided about it; null when nobody has. */
export type RuleRow = { id: string; decided: { level: Decision; unit: string; own: boolean } | null };

/** All rules in their order, with what counts in the own unit. */
export async function listRules(scope: Scope, tx: Transaction = db()): Promise<RuleRow[]> {
  const decided = await decidedIn(scope, scope.unitPath, tx);
  return allRules.map(({ id }) => ({ id, decided: decided.get(id) ?? null }));
}

type Decisions = Map<string, NonNullable<RuleRow["decided"]>>;

/** What is decided in a unit, by rule. */
export function decidedIn(scope: Scope, unitPath: string, tx: Transaction = db()): Promise<Decisions> {
  return decisionsFor(unitPath, unitInReach(scope), scope.unitId, tx);
}

async function decisionsFor(
  unitPath: string,
  unit: Prisma.UnitWhereInput,
  own: string,
  tx: Transaction,
): Promise<Decisions> {
  const rows = await tx.ruleSetting.findMany({
    where: { unit, unitId: { in: unitsOfPath(unitPath) } },
    select: { rule: true, level: true, unitId: true, unit: { select: { name: true, path: true } } },
  });
  rows.sort((a, b) => b.unit.path.length - a.unit.path.length);
  return new Map(
    rows.map(({ rule, level, unitId, unit: { name } }) => [
      rule,
      { level: level as Decision, unit: name, own: unitId === own },
    ]),
  );
}
