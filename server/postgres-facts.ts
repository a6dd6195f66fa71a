import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { beginningOf } from "./processes.ts";

/** Where PostgreSQL listens, and for which process: its number, and when it began. */
export type RunningFacts = { port: number; owner: number; since: string };

const secretFile = (dataDir: string) => join(dataDir, "postgres.json");
/** Beside the cluster, wherever a link leads: a copy of the data folder may lead to the same one. */
const runningFile = (dataDir: string) => join(dataDir, "postgres/running.json");

/** Whether a PostgreSQL of our own was ever begun in this folder. */
export function hasPostgres(dataDir: string): boolean {
  return existsSync(secretFile(dataDir));
}

/**
 * The password of the database in this folder. The first call makes it, and has it safe on the disk before it
 * returns: there is no other copy, and without it the data cannot be opened. It is never written again.
 */
export function ensurePassword(dataDir: string): string {
  const file = secretFile(dataDir);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")).password;
  const password = randomBytes(24).toString("base64url");
  writeWhole(file, JSON.stringify({ password }));
  return password;
}

/** Notes where PostgreSQL listens for this process. */
export function noteRunning(dataDir: string, port: number): void {
  const facts: RunningFacts = { port, owner: process.pid, since: beginningOf(process.pid) };
  writeWhole(runningFile(dataDir), JSON.stringify(facts));
}

/** Takes the note back after an orderly stop. */
export function forgetRunning(dataDir: string): void {
  rmSync(runningFile(dataDir), { force: true });
}

/** The note of a process that lives, or null; one that was killed has left it behind. */
export function readRunning(dataDir: string): RunningFacts | null {
  const file = runningFile(dataDir);
  if (!existsSync(file)) return null;
  try {
    const facts: RunningFacts = JSON.parse(readFileSync(file, "utf8"));
    return facts.since !== "" && beginningOf(facts.owner) === facts.since ? facts : null;
  } catch {
    // Nothing in it is needed: whoever lives and listens is found without it.
    return null;
  }
}

/** Either the old file or the whole new one is there, also after a power cut. */
function writeWhole(file: string, text: string): void {
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, text, { mode: 0o600, flush: true });
  renameSync(fresh, file);
  const folder = openSync(dirname(file), "r");
  fsyncSync(folder);
  closeSync(folder);
}
