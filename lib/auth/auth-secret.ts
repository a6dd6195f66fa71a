import { randomBytes } from "node:crypto";
import type { PrismaClient } from "../../prisma/client/client.ts";

/**
 * The key that signs session cookies.
 * @param given AUTH_SECRET of the configuration; without it, one is made once and kept in the database
 */
export async function ensureAuthSecret(db: PrismaClient, given: string | undefined): Promise<string> {
  if (given) return given;
  const name = "auth-secret";
  const value = randomBytes(32).toString("base64url");
  await db.setting.createMany({ data: [{ name, value }], skipDuplicates: true });
  return (await db.setting.findUniqueOrThrow({ where: { name } })).value;
}
