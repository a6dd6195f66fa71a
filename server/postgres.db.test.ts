import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, expect, test, vi } from "vitest";
import { isAppError } from "#lib/errors.ts";
import { temporaryFolder } from "../scripts/temporary-folder.ts";
import { runningPostgres, startPostgres } from "./postgres.ts";
import { makePassable } from "./postgres-files.ts";

const folders: { remove: () => void }[] = [];
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
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
function spawnElsewhere(dataDir: string, umask = 0o022) {
  const code = `import { startPostgres } from ${JSON.stringify(fileURLToPath(new URL("postgres.ts", import.meta.url)))};
    process.umask(${umask});
    console.log((await startPostgres(${JSON.stringify(dataDir)})).url); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--no-warnings", "--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  return child;
}

/** A process that has nothing to do with us, whatever the words in its command line. */
function spawnStranger(...words: string[]) {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", ...words], { stdio: "ignore" });
  children.push(child);
  return child;
}

async function startElsewhere(dataDir: string, umask?: number) {
  const child = spawnElsewhere(dataDir, umask);
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

test("the next start waits for the killed one's PostgreSQL before it touches the files", async () => {
  const dataDir = newFolder();
  const { child } = await startElsewhere(dataDir);
  // So many that whoever walks through them is not done before PostgreSQL removes its own.
  const many = join(dataDir, "postgres/cluster/pg_stat_tmp");
  for (let i = 0; i < 15_000; i++) writeFileSync(join(many, `${i}`), "");
  child.kill("SIGKILL");
  await once(child, "exit");
  const next = await startPostgres(dataDir);
  expect(await ask(next.url, "select 1")).toEqual([[1]]);
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

test("killed in the middle of the first start, before anybody could connect, it starts the next time", async () => {
  const dataDir = newFolder();
  const child = spawnElsewhere(dataDir);
  const ended = once(child, "exit");
  await vi.waitUntil(() => existsSync(join(dataDir, "postgres/cluster/PG_VERSION")), {
    ...{ timeout: 14_000, interval: 1 },
  });
  child.kill("SIGKILL");
  await ended;
  const next = await startPostgres(dataDir);
  expect(await ask(next.url, "select 1")).toEqual([[1]]);
  await next.stop();
});

test("the password is written once; what is written at every start is not needed by the next", async () => {
  const dataDir = newFolder();
  const secret = join(dataDir, "postgres.json");
  const first = await startPostgres(dataDir);
  const written = statSync(secret, { bigint: true });
  expect(written.mode & 0o777n).toBe(0o600n);
  truncateSync(join(dataDir, "postgres/running.json"));
  await first.stop();
  writeFileSync(join(dataDir, "postgres/running.json"), "");
  const second = await startPostgres(dataDir);
  const { ino, mtimeNs } = statSync(secret, { bigint: true });
  expect({ ino, mtimeNs }).toEqual({ ino: written.ino, mtimeNs: written.mtimeNs });
  await second.stop();
});

test("somebody else's PostgreSQL that got the number of ours is left alone, and does not stop the start", async () => {
  const dataDir = newFolder();
  await (await startPostgres(dataDir)).stop();
  const stranger = spawnStranger("/usr/lib/bin/postgres", "-D");
  writeFileSync(join(dataDir, "postgres/cluster/postmaster.pid"), `${stranger.pid}\n/elsewhere\n`);
  const next = await startPostgres(dataDir);
  expect(await ask(next.url, "select 1")).toEqual([[1]]);
  await next.stop();
  expect(stranger.signalCode ?? stranger.exitCode).toBeNull();
});

test("another process that got the number of the application does not stop the start", async () => {
  const dataDir = newFolder();
  const running = join(dataDir, "postgres/running.json");
  const { child } = await startElsewhere(dataDir);
  const facts = JSON.parse(readFileSync(running, "utf8"));
  child.kill("SIGKILL");
  await once(child, "exit");
  const stranger = spawnStranger();
  writeFileSync(running, JSON.stringify({ ...facts, owner: stranger.pid }));
  const next = await startPostgres(dataDir);
  await next.stop();
  expect(existsSync(running)).toBe(false);
});

test("a backup that follows the links opens, with all that was in it, as data of its own", async () => {
  const [folder, elsewhere] = [newFolder(), newFolder()];
  for (const closed of [folder, elsewhere]) chmodSync(closed, 0o700);
  const [dataDir, copy] = [join(folder, "data"), join(elsewhere, "data")];
  const first = await startPostgres(dataDir);
  await ask(first.url, "create table kept as select 1 as n");
  await first.stop();
  execFileSync("cp", ["-rL", dataDir, copy]);
  const restored = await startPostgres(copy);
  expect(await ask(restored.url, "update kept set n = 2 returning n")).toEqual([[2]]);
  await restored.stop();
  const again = await startPostgres(dataDir);
  expect(await ask(again.url, "select n from kept")).toEqual([[1]]);
  await again.stop();
  for (const each of [dataDir, copy]) rmSync(realpathSync(join(each, "postgres")), { recursive: true });
});

test("a copy of the data folder that leads to the same cluster is turned away while the first runs", async () => {
  const [dataDir, copy] = [newFolder(), newFolder()];
  const { child, url } = await startElsewhere(dataDir);
  cpSync(join(dataDir, "postgres.json"), join(copy, "postgres.json"));
  symlinkSync(join(dataDir, "postgres"), join(copy, "postgres"));
  await expect(startPostgres(copy)).rejects.toMatchObject({ values: { pid: child.pid } });
  expect(await ask(url, "select 1")).toEqual([[1]]);
  child.kill("SIGKILL");
});

test("it starts below a folder and a umask that let nobody else in", async () => {
  const folder = newFolder();
  chmodSync(folder, 0o700);
  const dataDir = join(folder, "data");
  const { child, url } = await startElsewhere(dataDir, 0o077);
  expect(await ask(url, "select 1")).toEqual([[1]]);
  child.kill("SIGKILL");
  await once(child, "exit");
  await (await startPostgres(dataDir)).stop();
  rmSync(realpathSync(join(dataDir, "postgres")), { recursive: true });
});

test("the folder that leads to the clusters can be passed through, new or old, whatever the umask", () => {
  const folder = newFolder();
  const [fresh, closed] = [join(folder, "fresh"), join(folder, "closed")];
  mkdirSync(closed, { mode: 0o700 });
  const before = process.umask(0o077);
  for (const path of [fresh, closed]) makePassable(path);
  process.umask(before);
  for (const path of [fresh, closed]) expect(statSync(path).mode & 0o777).toBe(0o711);
});
