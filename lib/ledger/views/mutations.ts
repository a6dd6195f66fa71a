import { recordAudit } from "../../audit/record.ts";
import type { Scope } from "../../auth/scope.ts";
import { withinReach } from "../../auth/within-reach.ts";
import { brokenUnique, db, type Transaction } from "../../db.ts";
import { AppError } from "../../errors.ts";
import { newUuid } from "../../uuid.ts";
import { findKind } from "../kinds/queries.ts";
import { ledgerParameters } from "../records/ledger-address.ts";
import { type CreateView, viewQueryInput } from "./input.ts";

/**
 * Gives the caller's way to look at a ledger a name.
 * @returns its id
 * @throws AppError `access.not-found`, `input.taken`
 */
export function createView(scope: Scope, { kindId, name, query }: CreateView): Promise<string> {
  return change(name, async (tx) => {
    await findKind(scope, kindId, tx);
    const id = newUuid();
    const stored = ledgerParameters(viewQueryInput.parse(query));
    await tx.ledgerView.create({
      data: { id, kindId, userId: scope.userId, name, query: stored },
      select: { id: true },
    });
    await audit(tx, scope, "view.create", { id, name });
    return id;
  });
}

/**
 * Gives a view of the caller another name.
 * @throws AppError `access.not-found`, `input.taken`
 */
export function renameView(scope: Scope, { id, name }: { id: string; name: string }): Promise<void> {
  return change(name, async (tx) => {
    const { count } = await tx.ledgerView.updateMany({ where: own(scope, id), data: { name } });
    if (count === 0) throw new AppError("access.not-found");
    await audit(tx, scope, "view.rename", { id, name });
  });
}

/**
 * Forgets a view of the caller; the records stay as they are.
 * @throws AppError `access.not-found`
 */
export function deleteView(scope: Scope, { id }: { id: string }): Promise<void> {
  return change("", async (tx) => {
    const view = await tx.ledgerView.findFirst({ where: own(scope, id), select: { name: true } });
    if (!view) throw new AppError("access.not-found");
    await tx.ledgerView.deleteMany({ where: own(scope, id) });
    await audit(tx, scope, "view.delete", { id, name: view.name });
  });
}

function own(scope: Scope, id: string) {
  return { id, userId: scope.userId, kind: withinReach(scope) };
}

async function change<T>(name: string, run: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await db().$transaction(run);
  } catch (error) {
    if (brokenUnique(error) === null) throw error;
    throw new AppError("input.taken", { value: name });
  }
}

async function audit(
  tx: Transaction,
  scope: Scope,
  action: string,
  { id, name }: { id: string; name: string },
): Promise<void> {
  await recordAudit(tx, scope, { action, object: { kind: "view", id, name, unitPath: scope.unitPath } });
}
