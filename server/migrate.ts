import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type pg from "pg";
import { AppError } from "#lib/errors.ts";
import { openConnection } from "./open-connection.ts";

const folder = new URL("../prisma/migrations/", import.meta.url);

/** A fixed number that all processes agree on. */
const migrationLock = 4_270_001;

/**
 * Applies the migrations of prisma/migrations that the database has not seen, each in a transaction
 * of its own, under an advisory lock so that processes that start together take turns.
 * @param url PostgreSQL 14 or newer
 * @returns names of the migrations that were applied now
 * @throws AppError `start.no-connection`, `start.old-database`, or `start.migration-changed` when a
 *   file differs from what was applied
 */
export async function migrate(url: string): Promise<string[]> {
  const client = await openConnection(url);
  try {
    const { rows } = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    );
    const version = Math.floor((rows[0]?.version ?? 0) / 10_000);
    if (version < 14) throw new AppError("start.old-database", { version });
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    return await applyMissing(client);
  } finally {
    await client.end();
  }
}

async function applyMissing(client: pg.Client): Promise<string[]> {
  await client.query(`create table if not exists _prisma_migrations (
    migration_name text primary key, checksum text not null, finished_at timestamptz not null default now())`);
  const { rows } = await client.query<{ name: string; checksum: string }>(
    "select migration_name as name, checksum from _prisma_migrations",
  );
  const done = new Map(rows.map((row) => [row.name, row.checksum]));
  const applied: string[] = [];
  for (const name of migrationNames()) {
    const sql = readFileSync(new URL(`${name}/migration.sql`, folder), "utf8");
    const checksum = createHash("sha256").update(sql).digest("hex");
    if (done.has(name)) {
      if (done.get(name) !== checksum) throw new AppError("start.migration-changed", { name });
      continue;
    }
    // Several statements in one simple query are one transaction; the row belongs to it.
    await client.query(
      `${sql}\n;insert into _prisma_migrations (migration_name, checksum) values ('${name}', '${checksum}');`,
    );
    applied.push(name);
  }
  return applied;
}

/** Folder names of the migrations in the order in which they apply. */
export function migrationNames(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
