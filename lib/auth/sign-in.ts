import { recordAudit } from "../audit/record.ts";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { AppError } from "../errors.ts";
import { announceAccessChange } from "./access-changes.ts";
import { checkPassword } from "./password.ts";
import { giveTriesBack, locked, takeTry } from "./tries.ts";

/** A session that has just begun. */
export type BegunSession = { sessionId: string; userId: string; userName: string };

/**
 * Begins a session for the name and password that a person typed; every attempt is audited.
 * @throws AppError `access.wrong-password`, `access.locked`, `access.disabled`
 */
export async function signIn(typedName: string, password: string, address: string): Promise<BegunSession> {
  const name = typedName.replaceAll("\0", "").trim().toLowerCase().slice(0, 100);
  const user = await db().user.findUnique({
    where: { name },
    select: {
      id: true,
      displayName: true,
      passwordHash: true,
      disabledAt: true,
      unit: { select: { path: true } },
    },
  });
  const tried = user && (await takeTry(user.id));
  const matches = await checkPassword(user?.passwordHash ?? null, password);
  const object = {
    kind: "user",
    id: user?.id ?? "",
    name: user?.displayName ?? name,
    unitPath: user?.unit.path ?? "/",
  };
  const who = { userId: user?.id ?? "", userName: object.name, address };
  const refuse = async (error: AppError): Promise<never> => {
    const detail = { reason: error.code };
    await recordAudit(db(), who, { action: "user.sign-in", object, succeeded: false, detail });
    throw error;
  };

  if (!user || !tried) return refuse(new AppError("access.wrong-password"));
  if (tried.lockedUntil && (tried.tooLate || !matches)) return refuse(locked(tried.lockedUntil));
  if (!matches) return refuse(new AppError("access.wrong-password"));
  if (user.disabledAt) {
    await giveTriesBack(db(), user);
    return refuse(new AppError("access.disabled"));
  }

  const begun = await db().$transaction(async (tx) => {
    if (!(await giveTriesBack(tx, user))) return null;
    const expiresAt = new Date(Date.now() + env().SESSION_HOURS * 3_600_000);
    await tx.session.deleteMany({ where: { userId: user.id, expiresAt: { lt: new Date() } } });
    const session = await tx.session.create({ data: { userId: user.id, expiresAt }, select: { id: true } });
    await recordAudit(tx, who, { action: "user.sign-in", object });
    return { sessionId: session.id, userId: user.id, userName: user.displayName };
  });
  return begun ?? refuse(new AppError("access.wrong-password"));
}

/** Ends a session; open sockets of it close at once. Unknown ones are ignored. */
export async function signOut(sessionId: string, address: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const session = await tx.session.findUnique({
      where: { id: sessionId },
      select: { user: { select: { id: true, displayName: true, unit: { select: { path: true } } } } },
    });
    if (!session) return;
    const { id, displayName, unit } = session.user;
    const ended = await tx.session.deleteMany({ where: { id: sessionId } });
    if (ended.count === 0) return;
    const object = { kind: "user", id, name: displayName, unitPath: unit.path };
    await recordAudit(
      tx,
      { userId: id, userName: displayName, address },
      { action: "user.sign-out", object },
    );
  });
  announceAccessChange({ sessionId });
}
