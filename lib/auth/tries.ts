import { db, type Transaction } from "../db.ts";
import { AppError } from "../errors.ts";

/** After this many wrong passwords in a row an account is locked … */
export const lockAfter = 10;

/** … for this many minutes. */
export const lockMinutes = 15;

/**
 * Counts a try before the password is looked at, so that guesses made at once are no more than guesses made
 * one after the other. The last try locks the account; the right password opens it again.
 * @returns until when it is locked, and whether it already was: then this try is too late
 */
export async function takeTry(userId: string): Promise<{ lockedUntil: Date | null; tooLate: boolean }> {
  const [row] = await db().$queryRaw<{ locked_until: Date | null }[]>`
    update "user" set
      failed_sign_ins = case when failed_sign_ins + 1 >= ${lockAfter} then 0 else failed_sign_ins + 1 end,
      locked_until = case when failed_sign_ins + 1 >= ${lockAfter}
        then now() + make_interval(mins => ${lockMinutes}) end
    where id = ${userId}::uuid and (locked_until is null or locked_until <= now()) returning locked_until`;
  if (row) return { lockedUntil: row.locked_until, tooLate: false };
  const user = await db().user.findUnique({ where: { id: userId }, select: { lockedUntil: true } });
  return { lockedUntil: user?.lockedUntil ?? new Date(), tooLate: true };
}

/** After the right password; false when the password was replaced while it was being checked. */
export async function giveTriesBack(
  tx: Transaction,
  user: { id: string; passwordHash: string },
): Promise<boolean> {
  const { id, passwordHash } = user;
  const data = { failedSignIns: 0, lockedUntil: null };
  return (await tx.user.updateMany({ where: { id, passwordHash }, data })).count > 0;
}

/** What is said while an account is locked, with the minutes that are left. */
export function locked(until: Date): AppError {
  const minutes = Math.ceil((until.getTime() - Date.now()) / 60_000);
  // The database's clock, which sets the end, may be a little ahead of ours.
  return new AppError("access.locked", { minutes: Math.min(Math.max(1, minutes), lockMinutes) });
}
