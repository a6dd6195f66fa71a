import { randomBytes } from "node:crypto";
import type { PrismaClient } from "../../prisma/client/client.ts";

/** The key that signs session cookies: AUTH_SECRET, else one made once and kept in the database. */
export async function ensureAuthSecret(db: PrismaClient): Promise<string> {
  if (process.env.AUTH_SECRET) return process.env.AUTH_SECRET;
  const name = "auth-secret";
  const value = randomBytes(32).toString("base64url");
  await db.setting.createMany({ data: [{ name, value }], skipDuplicates: true });
  return (await db.setting.findUniqueOrThrow({ where: { name } })).value;
}
