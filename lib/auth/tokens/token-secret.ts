import { createHash, randomBytes } from "node:crypto";

/** What every token begins with, so that it is recognised where it does not belong. */
const prefix = "cw_";

/** A new secret of 32 random bytes. */
export function newTokenSecret(): string {
  return prefix + randomBytes(32).toString("base64url");
}

/** What is kept of a secret. It is random enough that nothing slower is needed. */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** The secret in an `Authorization` header; null when there is none that could be ours. */
export function secretOfHeader(authorization: string | null | undefined): string | null {
  const [, secret] = /^Bearer +(cw_[\w-]{43})$/i.exec(authorization?.trim() ?? "") ?? [];
  return secret ?? null;
}
