import { db } from "../db.ts";
import { AppError } from "../errors.ts";
import type { Scope } from "./scope.ts";
import { scopeColumns, scopeFrom } from "./scope-of-user.ts";

/**
 * The scope of a session, read from the database at every request: a session that was ended, a user who
 * was disabled, a role or unit that was changed take effect at once.
 * @param address network address of the request
 * @throws AppError `access.signed-out`, `access.disabled`
 */
export async function scopeOfSession(sessionId: string, address: string): Promise<Scope> {
  const session = await db().session.findFirst({
    where: { id: sessionId, expiresAt: { gt: new Date() } },
    select: {
      id: true,
      user: {
        select: { ...scopeColumns, disabledAt: true },
      },
    },
  });
  if (!session) throw new AppError("access.signed-out");
  const { user } = session;
  if (user.disabledAt) throw new AppError("access.disabled");
  return scopeFrom(user, { sessionId: session.id, address });
}
