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

/** A fixed number that all processes agree on. */
const setupLock = 4_270_002;

/**
 * Creates the topmost unit and its administrator, once: two forms sent at the same time make one.
 * @throws AppError `setup.expired` when the link is not, or no longer, the right one
 */
export async function setUp(input: z.output<typeof setupInput>, address: string): Promise<void> {
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
 * Changes the caller's own password and ends their other sessions.
 * @throws AppError `access.wrong-password`
 */
export async function changePassword(
  scope: Scope,
  input: z.output<typeof changePasswordInput>,
): Promise<void> {
  const user = await db().user.findUniqueOrThrow({
    where: { id: scope.userId },
    select: { passwordHash: true },
  });
  if (!(await checkPassword(user.passwordHash, input.current))) throw new AppError("access.wrong-current");
  const passwordHash = await hashPassword(input.next);
  await db().$transaction(async (tx) => {
    await tx.user.update({ where: { id: scope.userId }, data: { passwordHash }, select: { id: true } });
    await tx.session.deleteMany({ where: { userId: scope.userId, id: { not: scope.sessionId } } });
    const object = { kind: "user", id: scope.userId, name: scope.userName, unitPath: scope.unitPath };
    await recordAudit(tx, scope, { action: "user.change-password", object });
  });
  announceAccessChange({ userId: scope.userId });
}
