import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beginningOf } from "#server/processes.ts";

/**
 * Waits until no other living process holds a lock file, and takes it; one that was killed does not hold it.
 * @returns what gives it back
 */
export async function takeTurn(file: string): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, `${process.pid} ${beginningOf(process.pid)}`);
  try {
    while (!tryLink(own, file)) {
      if (isStale(file)) rmSync(file, { force: true });
      else await sleep(200);
    }
  } finally {
    rmSync(own);
  }
  return () => rmSync(file, { force: true });
}

/** A file comes into being with its content only by a link. */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function isStale(file: string): boolean {
  if (!existsSync(file)) return true;
  const [pid = "", ...beginning] = readFileSync(file, "utf8").split(" ");
  return beginningOf(Number(pid)) !== beginning.join(" ");
}
