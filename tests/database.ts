import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { connectDb } from "#lib/db.ts";
import type { PrismaClient } from "../prisma/client/client.ts";
import { templateDatabase, withDatabase } from "./postgres-setup.ts";

/**
 * A database of this test file's own: migrated, empty, and gone when the file is done. Everything in lib
 * that asks for `db()` gets it too. Call it once at the top of a `*.db.test.ts` file:
 * `const db = await testDatabase();`
 */
export async function testDatabase(): Promise<PrismaClient> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await onServer(`create database ${name} template ${templateDatabase}`);
  const url = withDatabase(inject("postgresUrl"), name);
  process.env.DATABASE_URL = url;
  const client = connectDb(url);
  afterAll(async () => {
    await client.$disconnect();
    await onServer(`drop database ${name} with (force)`);
  });
  return client;
}

/** How many transactions of a test's database wait for another one to end, for tests of races. */
export async function waitingForLocks(db: PrismaClient): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    select count(*)::int as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  return row!.n;
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("postgresUrl") });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
