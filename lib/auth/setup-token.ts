import { createHash, randomBytes } from "node:crypto";
import type { PrismaClient } from "../../prisma/client/client.ts";

const name = "setup-token";

/**
 * A new token for the link that creates the first administrator, or null when there are users already.
 * Only its hash is stored; each start makes the one before it useless.
 */
export async function ensureSetupToken(db: PrismaClient): Promise<string | null> {
  if ((await db.user.count()) > 0) return null;
  const token = randomBytes(24).toString("base64url");
  const value = hashToken(token);
  await db.setting.upsert({ where: { name }, create: { name, value }, update: { value } });
  return token;
}

/** Whether a token opens the page that creates the first administrator. */
export async function isSetupToken(
  db: Pick<PrismaClient, "setting" | "user">,
  token: string,
): Promise<boolean> {
  if ((await db.user.count()) > 0) return false;
  const row = await db.setting.findUnique({ where: { name } });
  return row?.value === hashToken(token);
}

function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
