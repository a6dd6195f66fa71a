import { ensureAuthSecret } from "#lib/auth/auth-secret.ts";
import { ensureSetupToken } from "#lib/auth/setup-token.ts";
import { env } from "#lib/env.ts";
import type { PrismaClient } from "../prisma/client/client.ts";
import { loadBuiltIn } from "./built-in.ts";
import { type DemoAccount, loadDemo } from "./demo/load-demo.ts";

/** What the person at the terminal must know about the data. */
export type Prepared = {
  /** For the link that creates the first administrator; null once there is a user. */
  setupToken: string | null;
  accounts: DemoAccount[];
};

/** Brings the database to the state that the pages rely on: session key, built-in content, sample data. */
export async function prepareData(db: PrismaClient, demo: boolean): Promise<Prepared> {
  process.env.NEXTAUTH_SECRET = await ensureAuthSecret(db, env().AUTH_SECRET);
  await loadBuiltIn(db);
  const accounts = demo ? await loadDemo(db) : [];
  return { setupToken: await ensureSetupToken(db), accounts };
}
