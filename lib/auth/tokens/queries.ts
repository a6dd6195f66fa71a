import { db } from "../../db.ts";
import { AppError } from "../../errors.ts";
import type { Scope } from "../scope.ts";
import { scopeColumns, scopeFrom } from "../scope-of-user.ts";
import { hashOfSecret, secretOfHeader } from "./token-secret.ts";
import { WrongTokens } from "./wrong-tokens.ts";

/** The caller's own tokens, the newest first. */
export function listTokens(scope: Scope) {
  return db().apiToken.findMany({
    where: { userId: scope.userId },
    select: { id: true, name: true, createdAt: true, expiresAt: true, lastUsedAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
}

/** A token as its person sees it. */
export type TokenRow = Awaited<ReturnType<typeof listTokens>>[number];

/** How long (ms) the time of the last use may be behind. */
const useInterval = 60_000;

/**
 * The scope of the person whose token is in an `Authorization` header, read from the database at every request: a
 * token that ended or was revoked, a user who was disabled, a role or unit that was changed take effect at once.
 * @param address network address of the request
 * @throws AppError `token.missing`, `token.invalid`, `token.tries`, `access.disabled`
 */
export async function scopeOfToken(
  authorization: string | null | undefined,
  address: string,
): Promise<Scope> {
  if (!authorization) throw new AppError("token.missing");
  const now = Date.now();
  const minutes = wrongTokens().minutesLeft(address, now);
  if (minutes > 0) throw new AppError("token.tries", { minutes });
  const secret = secretOfHeader(authorization);
  const hash = hashOfSecret(secret ?? authorization);
  const token = secret
    ? await db().apiToken.findUnique({
        where: { hash },
        select: {
          ...{ id: true, name: true, expiresAt: true, lastUsedAt: true },
          user: { select: { ...scopeColumns, disabledAt: true } },
        },
      })
    : null;
  if (!token) wrongTokens().note(address, hash, now);
  if (!token || token.expiresAt.getTime() <= now) throw new AppError("token.invalid");
  if (token.user.disabledAt) throw new AppError("access.disabled");
  await noteUse(token, now);
  return { ...scopeFrom(token.user, { sessionId: "", address }), token: token.name };
}

async function noteUse(
  { id, lastUsedAt }: { id: string; lastUsedAt: Date | null },
  now: number,
): Promise<void> {
  if (lastUsedAt && now - lastUsedAt.getTime() < useInterval) return;
  await db().apiToken.updateMany({ where: { id }, data: { lastUsedAt: new Date(now) } });
}

const shared = globalThis as typeof globalThis & { chengwenWrongTokens?: WrongTokens };

/** Those of this process: one count for the server and the routes. */
function wrongTokens(): WrongTokens {
  shared.chengwenWrongTokens ??= new WrongTokens();
  return shared.chengwenWrongTokens;
}
