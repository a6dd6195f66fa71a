import { AppError } from "../errors.ts";
import type { Scope } from "./scope.ts";
import { scopeOfSession } from "./session.ts";
import { readSessionCookie } from "./session-cookie.ts";

/**
 * Who sent a request with these cookies. Works outside Next, for the socket of live editing.
 * @throws AppError `access.signed-out`, `access.disabled`
 */
export async function scopeFromCookies(cookieHeader: string, address: string): Promise<Scope> {
  const sessionId = await readSessionCookie(cookieHeader);
  if (!sessionId) throw new AppError("access.signed-out");
  return scopeOfSession(sessionId, address);
}
