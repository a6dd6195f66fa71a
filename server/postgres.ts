import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { AppError } from "#lib/errors.ts";
import { ensurePassword, forgetRunning, noteRunning, readRunning } from "./postgres-facts.ts";
import { createCluster, giveToPostgres, postgresFiles, postgresIdentity } from "./postgres-files.ts";
import { commandOf } from "./processes.ts";

/** A PostgreSQL of our own: its address for clients, the real folder of its data, and how to end it. */
export type OwnPostgres = { url: string; folder: string; stop: () => Promise<void> };

/**
 * Starts the PostgreSQL that comes with the application on a free port of 127.0.0.1.
 * The first call creates the cluster. The server ends by itself, in order, when this process dies.
 * @param dataDir folder that holds the cluster (`<dataDir>/postgres`) and its password (`postgres.json`, mode 0600)
 * @throws AppError `start.already-running` when another living process serves the same folder,
 *   `start.database` with PostgreSQL's own last words when it does not come up
 */
export async function startPostgres(dataDir: string): Promise<OwnPostgres> {
  mkdirSync(dataDir, { recursive: true });
  // Before the files are looked at: they may be moved.
  turnAwaySecond(dataDir);
  const { cluster, bin } = postgresFiles(dataDir);
  await endOrphan(dataDir, cluster);
  giveToPostgres(cluster);

  const password = ensurePassword(dataDir);
  if (!existsSync(join(cluster, "PG_VERSION"))) createCluster(bin, cluster, password);

  const port = await freePort();
  const url = addressOf(password, port);
  let child = await launchUntilUp(bin, cluster, port, url);
  noteRunning(dataDir, port);

  let stopping = false;
  // Should PostgreSQL die alone (no memory left, killed by hand), it comes back at the same address.
  const watch = (watched: ChildProcess) =>
    watched.once("exit", async () => {
      watched.stdin?.end();
      while (!stopping) {
        try {
          child = await launchUntilUp(bin, cluster, port, url);
          watch(child);
          return;
        } catch {
          await sleep(2_000);
        }
      }
    });
  watch(child);
  return {
    url,
    folder: dirname(cluster),
    stop: async () => {
      stopping = true;
      await stop(child);
      forgetRunning(dataDir);
    },
  };
}

/** Launches PostgreSQL; a killed predecessor may hold the cluster for some seconds until it is reaped. */
async function launchUntilUp(bin: string, cluster: string, port: number, url: string): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt++) {
    const child = launch(bin, cluster, port);
    const words = await waitUntilUp(child, url);
    if (words === null) return child;
    if (attempt === 8)
      throw new AppError("start.database", { reason: words.trim().split("\n").at(-1) ?? "" });
    await sleep(500);
  }
}

/**
 * The address of the PostgreSQL that a running application started in `dataDir`, or null.
 * For commands that run beside the server.
 */
export function runningPostgres(dataDir: string): string | null {
  const running = readRunning(dataDir);
  return running && addressOf(ensurePassword(dataDir), running.port);
}

function addressOf(password: string, port: number): string {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
}

function turnAwaySecond(dataDir: string): void {
  const running = readRunning(dataDir);
  if (running && running.owner !== process.pid)
    throw new AppError("start.already-running", { pid: running.owner });
}

/** Ends a PostgreSQL whose application was killed; one whose application lives is left alone. */
async function endOrphan(dataDir: string, cluster: string): Promise<void> {
  for (let waited = 0; waited < 100; waited++) {
    turnAwaySecond(dataDir);
    const pid = postmaster(cluster);
    if (pid === undefined) return;
    if (waited === 10) process.kill(pid, "SIGINT");
    await sleep(100);
  }
}

/** What the file says, or undefined when it is gone, be it since a moment ago. */
function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** The process that serves the cluster. A file that names another one is stale, and would stop the start. */
function postmaster(cluster: string): number | undefined {
  const file = join(cluster, "postmaster.pid");
  const text = readIfThere(file);
  if (text === undefined) return undefined;
  const pid = Number(text.split("\n")[0]);
  const command = commandOf(pid);
  if (command.includes(`-D ${cluster} `)) return pid;
  if (command !== "") rmSync(file, { force: true });
  return undefined;
}

/**
 * Through a shell that waits for our end of the pipe to close: PostgreSQL then gets SIGINT (fast,
 * orderly shutdown) even after `kill -9` of this process. `detached` keeps Ctrl-C away from it
 * until the application has written everything.
 */
function launch(bin: string, cluster: string, port: number): ChildProcess {
  const watch = 'exec 3<&0; "$@" & p=$!; (cat <&3 >/dev/null; kill -INT $p 2>/dev/null) & wait $p';
  const settings = [
    "-k",
    "",
    ...["listen_addresses=127.0.0.1", "max_connections=60", ...forLedgers].flatMap(set),
  ];
  return spawn(
    "/bin/sh",
    ["-c", watch, "pg", join(bin, "postgres"), "-D", cluster, "-p", String(port), ...settings],
    { ...postgresIdentity, cwd: "/", detached: true, stdio: ["pipe", "ignore", "pipe"] },
  );
}

const set = (setting: string) => ["-c", setting];

/** Room for the indexes of large ledgers; statements over them are compiled longer than they run. */
const forLedgers = ["shared_buffers=256MB", "jit=off"];

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
