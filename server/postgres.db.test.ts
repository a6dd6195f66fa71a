import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, expect, test, vi } from "vitest";
import { isAppError } from "#lib/errors.ts";
import { temporaryFolder } from "../scripts/temporary-folder.ts";
import { runningPostgres, startPostgres } from "./postgres.ts";

const folders: { remove: () => void }[] = [];
afterAll(() => {
  for (const folder of folders) folder.remove();
});

function newFolder(): string {
  const folder = temporaryFolder("postgres");
  folders.push(folder);
  return folder.path;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: "array" })).rows;
  } finally {
    await client.end();
  }
}

/** A process of its own that starts PostgreSQL in `dataDir` and then only waits. */
async function startElsewhere(dataDir: string) {
  const code = `import { startPostgres } from ${JSON.stringify(fileURLToPath(new URL("postgres.ts", import.meta.url)))};
    console.log((await startPostgres(${JSON.stringify(dataDir)})).url); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--no-warnings", "--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [url] = await once(child.stdout, "data");
  return { child, url: String(url).trim() };
}

test("data outlive a stop, and Chinese text can be searched by similarity", async () => {
  const dataDir = newFolder();
  const first = await startPostgres(dataDir);
  await ask(first.url, "create table kept as select '安全生产检查'::text as words");
  await first.stop();
  const second = await startPostgres(dataDir);
  await ask(second.url, "create extension pg_trgm");
  const rows = await ask(second.url, "select words, similarity(words, '安全检查') > 0.2 from kept");
  expect(rows).toEqual([["安全生产检查", true]]);
  await second.stop();
});

test("it starts, twice, under a folder that only its owner can enter", async () => {
  const folder = newFolder();
  chmodSync(folder, 0o700);
  const dataDir = join(folder, "data");
  const first = await startPostgres(dataDir);
  await ask(first.url, "create table kept as select 1 as n");
  await first.stop();
  const second = await startPostgres(dataDir);
  expect(await ask(second.url, "select n from kept")).toEqual([[1]]);
  await second.stop();
  rmSync(realpathSync(join(dataDir, "postgres")), { recursive: true });
});

test("it can be asked for only with the password", async () => {
  const own = await startPostgres(newFolder());
  await expect(ask(own.url.replace(/postgres:[^@]+@/, "postgres:guess@"), "select 1")).rejects.toThrow(
    "password",
  );
  await own.stop();
});

test("after kill -9 of the application the next start finds all that was committed", async () => {
  const dataDir = newFolder();
  const { child, url } = await startElsewhere(dataDir);
  await ask(url, "create table kept as select 1 as n");
  child.kill("SIGKILL");
  await once(child, "exit");
  const next = await startPostgres(dataDir);
  expect(await ask(next.url, "select n from kept")).toEqual([[1]]);
  await next.stop();
});

test("it comes back by itself, at the same address and with its data, when it alone is killed", async () => {
  const dataDir = newFolder();
  const own = await startPostgres(dataDir);
  await ask(own.url, "create table kept as select 1 as n");
  const [postmaster] = readFileSync(`${dataDir}/postgres/cluster/postmaster.pid`, "utf8").split("\n");
  process.kill(Number(postmaster), "SIGKILL");
  await vi.waitFor(() => ask(own.url, "select n from kept"), { timeout: 12_000, interval: 100 });
  expect(await ask(own.url, "select n from kept")).toEqual([[1]]);
  await own.stop();
});

test("a second application in the same folder is turned away, and commands find the first", async () => {
  const dataDir = newFolder();
  const { child, url } = await startElsewhere(dataDir);
  expect(runningPostgres(dataDir)).toBe(url);
  const error = await startPostgres(dataDir).catch((thrown: unknown) => thrown);
  expect(isAppError(error) && error.code).toBe("start.already-running");
  expect(isAppError(error) && error.values.pid).toBe(child.pid);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(runningPostgres(dataDir)).toBeNull();
});
