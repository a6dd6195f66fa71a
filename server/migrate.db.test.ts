import { randomBytes } from "node:crypto";
import pg from "pg";
import { expect, inject, test } from "vitest";
import { isAppError } from "#lib/errors.ts";
import { withDatabase } from "../tests/postgres-setup.ts";
import { migrate, migrationNames } from "./migrate.ts";

async function on<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

async function emptyDatabase(): Promise<string> {
  const name = `migrate_${randomBytes(6).toString("hex")}`;
  await on(inject("postgresUrl"), (client) => client.query(`create database ${name}`));
  return withDatabase(inject("postgresUrl"), name);
}

const codeOf = (error: unknown) => (isAppError(error) ? error.code : error);

test("an empty database gets all migrations, and a second run none", async () => {
  const url = await emptyDatabase();
  expect(await migrate(url)).toEqual(migrationNames());
  expect(await migrate(url)).toEqual([]);
});

test("of processes that start together one migrates, the others wait", async () => {
  const url = await emptyDatabase();
  const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
  expect(applied.flat()).toEqual(migrationNames());
});

test("a migration that was changed after it had been applied stops the start", async () => {
  const url = await emptyDatabase();
  await migrate(url);
  await on(url, (client) => client.query("update _prisma_migrations set checksum = 'other'"));
  expect(codeOf(await migrate(url).catch((error: unknown) => error))).toBe("start.migration-changed");
});

test("no database at the address is said in one sentence", async () => {
  const url = "postgresql://nobody@127.0.0.1:1/none";
  expect(codeOf(await migrate(url).catch((error: unknown) => error))).toBe("start.no-connection");
});

test("the audit table refuses every change", async () => {
  const url = await emptyDatabase();
  await migrate(url);
  await on(url, async (client) => {
    await client.query(`insert into audit_event
      (user_name, unit_path, address, action, object_kind, object_id, object_name, succeeded)
      values ('a', '/', '::1', 'user.disable', 'user', '1', 'b', true)`);
    for (const sql of [
      "update audit_event set user_name = 'c'",
      "delete from audit_event",
      "truncate audit_event",
    ]) {
      await expect(client.query(sql)).rejects.toThrow("append-only");
    }
  });
});
