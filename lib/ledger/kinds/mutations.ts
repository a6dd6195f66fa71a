import type { Prisma } from "../../../prisma/client/client.ts";
import { recordAudit } from "../../audit/record.ts";
import { may } from "../../auth/may.ts";
import type { Scope } from "../../auth/scope.ts";
import { withinReach } from "../../auth/within-reach.ts";
import { db, type Transaction } from "../../db.ts";
import { AppError } from "../../errors.ts";
import { nameOfCopy } from "../../name-of-copy.ts";
import { storable } from "../../storable.ts";
import type { Declaration } from "../declaration.ts";
import type { CreateKind, EditKind } from "./input.ts";
import { findKind, type Kind, usedOf } from "./queries.ts";
import { removedFrom, settleDeclaration } from "./settle-declaration.ts";

/** The place of ledgers that units declare: after the built-in ones. */
const ownPosition = 1_000;

/**
 * Declares a kind of ledger of the caller's own unit.
 * @returns its id
 * @throws AppError `access.forbidden`
 */
export async function createKind(scope: Scope, { name, declaration }: CreateKind): Promise<string> {
  requireRight(scope, scope.unitPath);
  return db().$transaction(async (tx) => {
    const id = await insert(tx, scope, name, declaration);
    await audit(tx, scope, "kind.create", { id, name, unit: null });
    return id;
  });
}

/**
 * Changes what a ledger declares. What records, definitions or views still have is archived instead of removed.
 * @returns the new `updatedAt`, which the next change must name, and the declaration as it is stored
 * @throws AppError `kind.changed` when somebody else changed it in the meantime, `kind.type`, `kind.state`
 */
export async function editKind(
  scope: Scope,
  { id, updatedAt, name, declaration }: EditKind,
): Promise<{ updatedAt: Date; declaration: Declaration }> {
  return db().$transaction(async (tx) => {
    const kind = await editable(tx, scope, id);
    const used = await usedOf(tx, id, removedFrom(kind.declaration, declaration));
    const settled = settleDeclaration(kind.declaration, declaration, used);
    const [changed] = await tx.ledgerKind.updateManyAndReturn({
      where: { id, updatedAt, ...withinReach(scope) },
      data: { name, declaration: stored(settled) },
      select: { updatedAt: true },
    });
    if (!changed) throw new AppError("kind.changed");
    await audit(tx, scope, "kind.edit", { ...kind, name });
    return { updatedAt: changed.updatedAt, declaration: settled };
  });
}

/**
 * Makes a copy of a kind, without its records, that belongs to the caller's own unit.
 * @returns the id of the copy
 */
export async function copyKind(scope: Scope, { id }: { id: string }): Promise<string> {
  requireRight(scope, scope.unitPath);
  return db().$transaction(async (tx) => {
    const source = await findKind(scope, id, tx);
    const name = source.unit?.id === scope.unitId ? nameOfCopy(source.name) : source.name;
    const copy = await insert(tx, scope, name, source.declaration);
    await audit(tx, scope, "kind.copy", { id: copy, name, unit: null }, { source: id });
    return copy;
  });
}

/** Puts a ledger away, so that nothing is entered any more, or takes it back. Its records still count. */
export async function archiveKind(
  scope: Scope,
  { id, archived }: { id: string; archived: boolean },
): Promise<void> {
  await db().$transaction(async (tx) => {
    const kind = await editable(tx, scope, id);
    await tx.ledgerKind.updateMany({
      where: { id, ...withinReach(scope) },
      data: { archivedAt: archived ? new Date() : null, updatedAt: kind.updatedAt },
    });
    await audit(tx, scope, archived ? "kind.archive" : "kind.restore", kind);
  });
}

async function insert(
  tx: Transaction,
  scope: Scope,
  name: string,
  declaration: Declaration,
): Promise<string> {
  const { id } = await tx.ledgerKind.create({
    data: { name, declaration: stored(declaration), unitId: scope.unitId, position: ownPosition },
    select: { id: true },
  });
  return id;
}

/** A kind that the caller may change; until the transaction ends nobody changes it or enters a record. */
async function editable(tx: Transaction, scope: Scope, id: string): Promise<Kind> {
  await tx.$queryRaw`select id from ledger_kind where id = ${id}::uuid for update`;
  const kind = await findKind(scope, id, tx);
  requireRight(scope, kind.unit?.path ?? null);
  return kind;
}

function requireRight(scope: Scope, unitPath: string | null): void {
  if (!may(scope, "kind.edit", unitPath)) throw new AppError("access.forbidden");
}

function stored(declaration: Declaration): Prisma.InputJsonValue {
  return storable(declaration) as unknown as Prisma.InputJsonValue;
}

async function audit(
  tx: Transaction,
  scope: Scope,
  action: string,
  { id, name, unit }: { id: string; name: string; unit: { path: string } | null },
  detail: Record<string, string> = {},
): Promise<void> {
  const object = { kind: "kind", id, name, unitPath: unit?.path ?? scope.unitPath };
  await recordAudit(tx, scope, { action, object, detail });
}
