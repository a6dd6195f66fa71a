import { execFile } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { bringIn } from "./bring-in.ts";
import { type Figure, figure } from "./figure.ts";
import { importFile } from "./import-files.ts";
import { searchTime } from "./search-http.ts";
import type { Stage } from "./stage.ts";

const files = 2_000;
const warmUp = 400;

/** How often (ms) the server's memory and its answers are looked at. */
const often = { memory: 500, answers: 1_000 };

/**
 * An import of 2,000 files over HTTP as the page sends them, from the first request until all are read; with
 * the growth of the server's memory (resident set, median of the last quarter of the time against that of the
 * second), and how long the server takes to answer a search meanwhile.
 */
export async function importHttp(stage: Stage): Promise<Figure[]> {
  const made = Array.from({ length: files + warmUp }, (_, n) => importFile(n));
  await bringIn(stage, made.slice(files));
  const memory: number[] = [];
  const answers: number[] = [];
  const over = new AbortController();
  const watched = Promise.all([
    every(often.memory, over.signal, async () => memory.push(await residentMegabytes(stage.server.pid))),
    every(often.answers, over.signal, async () => answers.push(await searchTime(stage, "理论学习"))),
  ]);
  const { ms } = await bringIn(stage, made.slice(0, files));
  over.abort();
  await watched;
  const growth = median(quarter(memory, 3)) - median(quarter(memory, 1));
  return [
    figure("import-rate", [(files / ms) * 1000], "/s", 50, "min"),
    figure("memory-import", [growth], "MB", 30, "max"),
    figure("answers-during-import", answers, "ms", 100, "p95"),
  ];
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
