import { execFile } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { scopeOfUser } from "#lib/auth/scope-of-user.ts";
import { db } from "#lib/db.ts";
import { createImport } from "#lib/imports/mutations.ts";
import { newUuid } from "#lib/uuid.ts";
import { type Figure, figure } from "./figure.ts";
import { type ImportFile, importFile } from "./import-files.ts";
import { searchTime } from "./search-http.ts";
import type { Stage } from "./stage.ts";

const files = 2_000;
const warmUp = 400;

/** How many files the page sends at the same time. */
const atOnce = 3;

/** How often (ms) the import, the server's memory and its answers are looked at. */
const often = { progress: 100, memory: 500, answers: 1_000 };

/**
 * An import of 2,000 files over HTTP as the page sends them, from the first request until all are read; with
 * the growth of the server's memory (resident set, median of the last quarter of the time against that of the
 * second), and how long the server takes to answer a search meanwhile.
 */
export async function importHttp(stage: Stage): Promise<Figure[]> {
  const made = Array.from({ length: files + warmUp }, (_, n) => importFile(n));
  await importAll(stage, made.slice(files));
  const memory: number[] = [];
  const answers: number[] = [];
  const over = new AbortController();
  const watched = Promise.all([
    every(often.memory, over.signal, async () => memory.push(await residentMegabytes(stage.server.pid))),
    every(often.answers, over.signal, async () => answers.push(await searchTime(stage, "理论学习"))),
  ]);
  const ms = await importAll(stage, made.slice(0, files));
  over.abort();
  await watched;
  const growth = median(quarter(memory, 3)) - median(quarter(memory, 1));
  return [
    figure("import-rate", [(files / ms) * 1000], "/s", 50, "min"),
    figure("memory-import", [growth], "MB", 30, "max"),
    figure("answers-during-import", answers, "ms", 100, "p95"),
  ];
}

/** @returns the time (ms) until all are read */
async function importAll(stage: Stage, given: readonly ImportFile[]): Promise<number> {
  const scope = await scopeOfUser(stage.user.id);
  if (!scope) throw new Error("nobody to import for");
  const { id } = await createImport(scope, newUuid());
  const waiting = [...given];
  const begun = performance.now();
  const send = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const response = await fetch(
        `${stage.server.url}/api/imports/${id}/files?name=${encodeURIComponent(file.name)}`,
        { method: "POST", headers: { cookie: stage.cookie, origin: stage.server.url }, body: file.bytes },
      );
      if (!response.ok) throw new Error(`adding a file answered ${response.status}`);
      await response.body?.cancel();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, send));
  const open = { importId: id, state: { in: ["waiting" as const, "reading" as const] } };
  while ((await db().importFile.count({ where: open })) > 0) await sleep(often.progress);
  const ms = performance.now() - begun;
  const read = await db().importFile.count({ where: { importId: id, state: "read" } });
  if (read !== given.length) throw new Error(`only ${read} of ${given.length} files could be read`);
  return ms;
}

async function every(ms: number, signal: AbortSignal, look: () => Promise<unknown>): Promise<void> {
  for (let next = performance.now(); !signal.aborted; await sleep(Math.max(0, next - performance.now()))) {
    next += ms;
    await look();
  }
}

async function residentMegabytes(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(stdout) / 1024;
}

/** One of the four quarters of samples, counted from 0. */
function quarter(samples: readonly number[], index: number): number[] {
  const size = samples.length / 4;
  return samples.slice(Math.floor(index * size), Math.floor((index + 1) * size));
}

function median(samples: readonly number[]): number {
  return [...samples].sort((one, other) => one - other)[samples.length >> 1] ?? Number.NaN;
}
