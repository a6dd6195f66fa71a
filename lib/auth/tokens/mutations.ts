import { recordAudit } from "../../audit/record.ts";
import { db, type Transaction } from "../../db.ts";
import { AppError } from "../../errors.ts";
import type { Scope } from "../scope.ts";
import type { CreateToken } from "./input.ts";
import { hashOfSecret, newTokenSecret } from "./token-secret.ts";

/** Most tokens that one person has. */
const mostTokens = 20;

const day = 86_400_000;

/**
 * Makes a token of the caller.
 * @returns its secret, which nobody can read again
 * @throws AppError `token.too-many`
 */
export async function createToken(
  scope: Scope,
  { name, days }: CreateToken,
): Promise<{ id: string; secret: string }> {
  const { userId } = scope;
  const secret = newTokenSecret();
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`select id from "user" where id = ${userId}::uuid for update`;
    if ((await tx.apiToken.count({ where: { userId } })) >= mostTokens) {
      throw new AppError("token.too-many", { most: mostTokens });
    }
    const expiresAt = new Date(Date.now() + days * day);
    const { id } = await tx.apiToken.create({
      data: { userId, name, expiresAt, hash: hashOfSecret(secret) },
      select: { id: true },
    });
    await audit(tx, scope, "token.create", { id, name }, { days });
    return { id, secret };
  });
}

/**
 * Takes one of the caller's own tokens back; from then on it opens nothing.
 * @throws AppError `access.not-found`
 */
export async function revokeToken(scope: Scope, id: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const where = { id, userId: scope.userId };
    const token = await tx.apiToken.findFirst({ where, select: { name: true } });
    const { count } = token ? await tx.apiToken.deleteMany({ where }) : { count: 0 };
    if (!token || count === 0) throw new AppError("access.not-found");
    await audit(tx, scope, "token.revoke", { id, name: token.name }, {});
  });
}

async function audit(
  tx: Transaction,
  scope: Scope,
  action: string,
  token: { id: string; name: string },
  detail: Record<string, number>,
): Promise<void> {
  const object = { kind: "token", ...token, unitPath: scope.unitPath };
  await recordAudit(tx, scope, { action, object, detail });
}
