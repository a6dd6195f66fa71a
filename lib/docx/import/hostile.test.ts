import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import chinese from "../../../messages/zh-CN/errors.json";
import { fuzzedFiles, scratchedFiles, truncatedFiles } from "../../../tests/hostile/damaged-files.ts";
import type { HostileFile } from "../../../tests/hostile/hostile-file.ts";
import { strangeBytes, textBombs } from "../../../tests/hostile/text-bombs.ts";
import { wordBombs } from "../../../tests/hostile/word-bombs.ts";
import { isAppError } from "../../errors.ts";
import { openInWorker } from "./open-in-worker.ts";

const files = [
  ...[...truncatedFiles(50), ...scratchedFiles(40), ...fuzzedFiles(80)],
  ...[...wordBombs(), ...textBombs(), ...strangeBytes()],
];

/** How a file ended: its time in ms, and what is wrong with that. */
type Ending = { label: string; time: number; wrong: string };

const limitMb = 50;

async function endingOf({ label, name }: HostileFile, data: Uint8Array): Promise<Ending> {
  const start = performance.now();
  const wrong = await openInWorker(name, data, limitMb).then(
    ({ documents }) => (documents.length > 0 ? "" : "neither a document nor an error"),
    wrongOf,
  );
  return { label: `${name.slice(-8)}: ${label}`, time: Math.round(performance.now() - start), wrong };
}

function wrongOf(error: unknown): string {
  if (!isAppError(error)) return String(error);
  const [area, reason] = error.code.split(".") as ["file", keyof typeof chinese.file];
  return chinese[area]?.[reason] ? "" : `${error.code} has no sentence`;
}

/** The most memory, in MB, that a process which this one has started ever held; 0 where no system says so. */
function childrensMemory(): number {
  if (!existsSync("/proc/self/task")) return 0;
  const children = readdirSync("/proc/self/task").flatMap((thread) =>
    textOf(`/proc/self/task/${thread}/children`).split(" ").filter(Boolean),
  );
  const peaks = children.map((pid) => /VmHWM:\s+(\d+)/.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0);
  return Math.max(0, ...peaks.map(Number)) / 1024;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // The process has ended.
    return "";
  }
}

test("hostile files end in a result or a sentence, in time and in memory, and harm nobody", {
  timeout: 180_000,
}, async () => {
  expect(files.length).toBeGreaterThanOrEqual(300);
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, childrensMemory());
  }, 50);
  // Made before the first is read: what makes them takes time too.
  const waiting = files.map((file) => ({ file, data: file.bytes() }));
  const endings: Ending[] = [];
  const reader = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      endings.push(await endingOf(next.file, next.data));
    }
  };
  await Promise.all([reader(), reader()]);
  clearInterval(watch);
  expect(endings.filter(({ wrong }) => wrong !== "")).toEqual([]);
  const slowest = endings.toSorted((one, other) => other.time - one.time).slice(0, 3);
  expect(slowest.filter(({ time }) => time > 10_000)).toEqual([]);
  expect(peak).toBeLessThan(500);
  const { documents } = await openInWorker(
    "总结.txt",
    Buffer.from("年度工作总结\n一、学习\n我们学了很多。"),
    limitMb,
  );
  expect(documents[0]?.title).toBe("年度工作总结");
});
