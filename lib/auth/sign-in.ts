import { recordAudit } from "../audit/record.ts";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { AppError } from "../errors.ts";
import { announceAccessChange } from "./access-changes.ts";
import { checkPassword } from "./password.ts";

/** After this many wrong passwords in a row an account is locked … */
export const lockAfter = 10;

/** … for this many minutes. */
export const lockMinutes = 15;

/** A session that has just begun. */
export type BegunSession = { sessionId: string; userId: string; userName: string };

/**
 * Begins a session for the name and password that a person typed; every attempt is audited.
 * @throws AppError `access.wrong-password`, `access.locked`, `access.disabled`
 */
export async function signIn(typedName: string, password: string, address: string): Promise<BegunSession> {
  const name = typedName.trim().toLowerCase().slice(0, 100);
  const user = await db().user.findUnique({
    where: { name },
    select: {
      id: true,
      displayName: true,
      passwordHash: true,
      disabledAt: true,
      lockedUntil: true,
      unit: { select: { path: true } },
    },
  });
  const matches = await checkPassword(user?.passwordHash ?? null, password);
  const object = {
    kind: "user",
    id: user?.id ?? "",
    name: user?.displayName ?? name,
    unitPath: user?.unit.path ?? "/",
  };
  const who = { userId: user?.id ?? "", userName: object.name, address };
  const refuse = async (error: AppError) => {
    const detail = { reason: error.code };
    await recordAudit(db(), who, { action: "user.sign-in", object, succeeded: false, detail });
    throw error;
  };

  if (!user) return refuse(new AppError("access.wrong-password"));
  if (user.lockedUntil && user.lockedUntil > new Date()) return refuse(locked(user.lockedUntil));
  if (!matches) {
    const lockedUntil = await countFailure(user.id);
    return refuse(lockedUntil ? locked(lockedUntil) : new AppError("access.wrong-password"));
  }
  if (user.disabledAt) return refuse(new AppError("access.disabled"));

  return db().$transaction(async (tx) => {
    await tx.user.update({
      where: { id: user.id },
      data: { failedSignIns: 0, lockedUntil: null },
      select: { id: true },
    });
    const expiresAt = new Date(Date.now() + env().SESSION_HOURS * 3_600_000);
    await tx.session.deleteMany({ where: { userId: user.id, expiresAt: { lt: new Date() } } });
    const session = await tx.session.create({ data: { userId: user.id, expiresAt }, select: { id: true } });
    await recordAudit(tx, who, { action: "user.sign-in", object });
    return { sessionId: session.id, userId: user.id, userName: user.displayName };
  });
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
    await tx.session.delete({ where: { id: sessionId }, select: { id: true } });
    const object = { kind: "user", id, name: displayName, unitPath: unit.path };
    await recordAudit(
      tx,
      { userId: id, userName: displayName, address },
      { action: "user.sign-out", object },
    );
  });
  announceAccessChange({ sessionId });
}

/** Counts a wrong password in one statement, so that attempts made at once all count. */
async function countFailure(userId: string): Promise<Date | null> {
  const [row] = await db().$queryRaw<{ locked_until: Date | null }[]>`
    update "user" set
      failed_sign_ins = case when failed_sign_ins + 1 >= ${lockAfter} then 0 else failed_sign_ins + 1 end,
      locked_until = case when failed_sign_ins + 1 >= ${lockAfter}
        then now() + make_interval(mins => ${lockMinutes}) else locked_until end
    where id = ${userId}::uuid returning locked_until`;
  return row?.locked_until && row.locked_until > new Date() ? row.locked_until : null;
}

function locked(until: Date): AppError {
  return new AppError("access.locked", { minutes: Math.ceil((until.getTime() - Date.now()) / 60_000) });
}
