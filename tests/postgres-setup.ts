import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "#server/migrate.ts";
import { startPostgres } from "#server/postgres.ts";
import { temporaryFolder } from "../scripts/temporary-folder.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the PostgreSQL of this test run. */
    postgresUrl: string;
  }
}

/** The migrated, empty database that every test file gets a copy of. */
export const templateDatabase = "template_chengwen";

/** One PostgreSQL for the whole run, with all migrations applied once to a template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = temporaryFolder("test");
  const postgres = await startPostgres(folder.path);
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  // Nothing here outlives the run, so nothing has to reach the disk.
  await client.query("alter system set fsync = off");
  await client.query("select pg_reload_conf()");
  await client.query(`create database ${templateDatabase}`);
  await client.end();
  await migrate(withDatabase(postgres.url, templateDatabase));
  project.provide("postgresUrl", postgres.url);

  return async () => {
    await postgres.stop();
    folder.remove();
  };
}

/** The same server's address, for another of its databases. */
export function withDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
