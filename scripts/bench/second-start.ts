import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { startServer } from "../server-process.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { type Figure, figure } from "./figure.ts";

const rounds = 5;
const root = fileURLToPath(new URL("../..", import.meta.url));

/** From typing `npm start` to the first answered page, when pages and database are there from an earlier start. */
export async function secondStart(): Promise<Figure[]> {
  const folder = temporaryFolder("bench-start");
  const first = await startServer({ dataDir: folder.path });
  const port = Number(new URL(first.url).port);
  await first.stop();
  const samples: number[] = [];
  for (let round = 0; round < rounds; round++) samples.push(await startOnce(folder.path, port, first.url));
  folder.remove();
  return [figure("second-start", samples, "ms", 3_000, "p95")];
}

async function startOnce(dataDir: string, port: number, url: string): Promise<number> {
  const begun = performance.now();
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: String(port),
    LOG_LEVEL: "warn",
  };
  // A group of its own, so that the server is reached through npm and its shell.
  const child = spawn("npm", ["start"], { cwd: root, env, detached: true, stdio: "ignore" });
  while (!(await answers(`${url}/sign-in`))) {
    const late = performance.now() - begun > 30_000;
    if (late || child.exitCode !== null) throw new Error("npm start led to no answered page");
    await sleep(10);
  }
  const ms = performance.now() - begun;
  process.kill(-(child.pid ?? 0), "SIGTERM");
  await once(child, "exit");
  while (await answers(url)) await sleep(50);
  return ms;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
