import { type AuditEntry, recordAudit } from "../audit/record.ts";
import { announceAccessChange } from "../auth/access-changes.ts";
import { may } from "../auth/may.ts";
import { hashPassword } from "../auth/password.ts";
import { type Scope, unitWithin } from "../auth/scope.ts";
import { brokenUnique, db, type Transaction } from "../db.ts";
import { AppError } from "../errors.ts";
import { findOpenUnit } from "../units/find-unit.ts";
import { lockUnits } from "../units/lock-units.ts";
import type { CreateUser, EditUser } from "./input.ts";
import { makePassword } from "./make-password.ts";
import { requireAnotherAdministrator } from "./require-another-administrator.ts";

/**
 * Makes a user.
 * @returns their id, and the password when it was made up: it can be read only here
 * @throws AppError `input.taken` when the login name is in use, `unit.archived`
 */
export async function createUser(
  scope: Scope,
  { password, ...words }: CreateUser,
): Promise<{ id: string; password: string | null }> {
  requireManager(scope);
  const made = password === undefined ? makePassword() : null;
  const passwordHash = await hashPassword(made ?? password!);
  try {
    const id = await db().$transaction(async (tx) => {
      await lockUnits(tx);
      const unit = await findOpenUnit(tx, scope, "user.manage", words.unitId);
      const user = await tx.user.create({ data: { ...words, passwordHash }, select: { id: true } });
      const { role, displayName, name } = words;
      await audit(tx, scope, "user.create", { id: user.id, displayName, unit }, { role, name });
      return user.id;
    });
    return { id, password: made };
  } catch (error) {
    if (brokenUnique(error) === null) throw error;
    throw new AppError("input.taken", { value: words.name });
  }
}

/**
 * Gives a user another displayed name, role or unit; open documents follow at once.
 * @throws AppError `user.last-administrator`, `unit.archived`
 */
export async function editUser(scope: Scope, { id, ...words }: EditUser): Promise<void> {
  await change(scope, id, async (tx, user) => {
    const { displayName, role, unitId } = words;
    const moves = unitId !== user.unit.id;
    const unit = moves ? await findOpenUnit(tx, scope, "user.manage", unitId) : user.unit;
    if (moves || role !== "administrator") await requireAnotherAdministrator(tx, user);
    await tx.user.update({ where: { id, unit: unitWithin(scope) }, data: words, select: { id: true } });
    const detail = {
      ...(role === user.role ? {} : { roleBefore: user.role, role }),
      ...(moves ? { unitBefore: user.unit.name, unit: unit.name } : {}),
      ...(displayName === user.displayName ? {} : { before: user.displayName }),
    };
    await audit(tx, scope, "user.edit", { id, displayName, unit }, detail);
  });
}

/**
 * Disables a user, who is out everywhere at once, or lets them in again.
 * @throws AppError `user.last-administrator`; `unit.archived` when a user of such a unit is to come back
 */
export async function disableUser(scope: Scope, input: { id: string; disabled: boolean }): Promise<void> {
  const { id, disabled } = input;
  await change(scope, id, async (tx, user) => {
    if (disabled) await requireAnotherAdministrator(tx, user);
    else await findOpenUnit(tx, scope, "user.manage", user.unit.id);
    const disabledAt = disabled ? (user.disabledAt ?? new Date()) : null;
    await tx.user.update({
      where: { id, unit: unitWithin(scope) },
      data: { disabledAt },
      select: { id: true },
    });
    if (disabled) await tx.session.deleteMany({ where: { userId: id } });
    await audit(tx, scope, disabled ? "user.disable" : "user.enable", user);
  });
}

/**
 * Replaces a user's password, unlocks the account and ends all its sessions.
 * @returns the password when it was made up: it can be read only here
 */
export async function resetPassword(
  scope: Scope,
  { id, password }: { id: string; password?: string },
): Promise<{ password: string | null }> {
  requireManager(scope);
  const made = password === undefined ? makePassword() : null;
  const passwordHash = await hashPassword(made ?? password!);
  await change(scope, id, async (tx, user) => {
    await tx.user.update({
      where: { id, unit: unitWithin(scope) },
      data: { passwordHash, failedSignIns: 0, lockedUntil: null },
      select: { id: true },
    });
    await tx.session.deleteMany({ where: { userId: id } });
    await audit(tx, scope, "user.reset-password", user);
  });
  return { password: made };
}

/** Lets a user try again who typed too many wrong passwords. */
export async function unlockUser(scope: Scope, { id }: { id: string }): Promise<void> {
  await change(scope, id, async (tx, user) => {
    await tx.user.update({
      where: { id, unit: unitWithin(scope) },
      data: { failedSignIns: 0, lockedUntil: null },
      select: { id: true },
    });
    await audit(tx, scope, "user.unlock", user);
  });
}

/** A user within reach, as `manageable` reads it. */
type Manageable = Awaited<ReturnType<typeof manageable>>;

async function change(
  scope: Scope,
  userId: string,
  run: (tx: Transaction, user: Manageable) => Promise<void>,
): Promise<void> {
  await db().$transaction(async (tx) => {
    await lockUnits(tx);
    await run(tx, await manageable(tx, scope, userId));
  });
  announceAccessChange({ userId });
}

async function manageable(tx: Transaction, scope: Scope, id: string) {
  const user = await tx.user.findFirst({
    where: { id, unit: unitWithin(scope) },
    select: {
      id: true,
      displayName: true,
      role: true,
      disabledAt: true,
      unit: { select: { id: true, name: true, path: true } },
    },
  });
  if (!user) throw new AppError("access.not-found");
  if (!may(scope, "user.manage", user.unit.path)) throw new AppError("access.forbidden");
  return user;
}

/** Asked before a password is hashed: that takes time and memory which others should not be able to spend. */
function requireManager(scope: Scope): void {
  if (!may(scope, "user.manage", scope.unitPath)) throw new AppError("access.forbidden");
}

async function audit(
  tx: Transaction,
  scope: Scope,
  action: string,
  { id, displayName, unit }: { id: string; displayName: string; unit: { path: string } },
  detail: AuditEntry["detail"] = {},
): Promise<void> {
  const object = { kind: "user", id, name: displayName, unitPath: unit.path };
  await recordAudit(tx, scope, { action, object, detail });
}
