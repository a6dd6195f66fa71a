import type { z } from "zod";
import { recordAudit } from "../audit/record.ts";
import { db } from "../db.ts";
import { AppError } from "../errors.ts";
import { newUuid } from "../uuid.ts";
import { announceAccessChange } from "./access-changes.ts";
import type { changePasswordInput, setupInput } from "./input.ts";
import { checkPassword, hashPassword } from "./password.ts";
import type { Scope } from "./scope.ts";
import { isSetupToken } from "./setup-token.ts";
import { giveTriesBack, locked, takeTry } from "./tries.ts";

/** A fixed number that all processes agree on. */
const setupLock = 4_270_002;

/**
 * Creates the topmost unit and its administrator, once: two forms sent at the same time make one.
 * @throws AppError `setup.expired` when the link is not, or no longer, the right one
 */
export async function setUp(input: z.output<typeof setupInput>, address: string): Promise<void> {
  // Hashing takes time and memory, and anybody may send this form, long after it was of any use.
  if (!(await isSetupToken(db(), input.token))) throw new AppError("setup.expired");
  const passwordHash = await hashPassword(input.password);
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${setupLock})`;
    if (!(await isSetupToken(tx, input.token))) throw new AppError("setup.expired");
    const id = newUuid();
    const { bureau, name, displayName } = input;
    await tx.unit.create({
      data: { id, name: bureau, shortName: bureau, kind: "bureau", path: `/${id}/` },
      select: { id: true },
    });
    const user = await tx.user.create({
      data: { unitId: id, name, displayName, passwordHash, role: "administrator" },
      select: { id: true },
    });
    const object = { kind: "unit", id, name: bureau, unitPath: `/${id}/` };
    await recordAudit(
      tx,
      { userId: user.id, userName: displayName, address },
      { action: "unit.set-up", object },
    );
  });
}

/**
 * Changes the caller's own password and ends their other sessions. A wrong current password counts as a try
 * to sign in: whoever found a session open cannot guess on and on.
 * @throws AppError `access.wrong-current`, `access.locked`
 */
export async function changePassword(
  scope: Scope,
  input: z.output<typeof changePasswordInput>,
): Promise<void> {
  const { userId: id } = scope;
  const object = { kind: "user", id, name: scope.userName, unitPath: scope.unitPath };
  const action = "user.change-password";
  const refuse = async (error: AppError): Promise<never> => {
    const detail = { reason: error.code };
    await recordAudit(db(), scope, { action, object, succeeded: false, detail });
    throw error;
  };

  const user = await db().user.findUniqueOrThrow({ where: { id }, select: { passwordHash: true } });
  const tried = await takeTry(id);
  const matches = await checkPassword(user.passwordHash, input.current);
  if (tried.lockedUntil && (tried.tooLate || !matches)) return refuse(locked(tried.lockedUntil));
  if (!matches) return refuse(new AppError("access.wrong-current"));

  const passwordHash = await hashPassword(input.next);
  const changed = await db().$transaction(async (tx) => {
    if (!(await giveTriesBack(tx, { id, ...user }))) return false;
    await tx.user.update({ where: { id }, data: { passwordHash }, select: { id: true } });
    await tx.session.deleteMany({ where: { userId: id, id: { not: scope.sessionId } } });
    await recordAudit(tx, scope, { action, object });
    return true;
  });
  if (!changed) return refuse(new AppError("access.wrong-current"));
  announceAccessChange({ userId: id });
}
