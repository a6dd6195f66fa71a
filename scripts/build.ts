// `npm run build`, and what the start and the tests call: builds the pages when what is built is missing or older.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sourcesHash } from "./sources-hash.ts";
import { takeTurn } from "./take-turn.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const record = join(root, ".next/chengwen-sources");
/** Where a build leaves it alone. */
const lock = join(root, ".next/cache/chengwen-build");

/**
 * Builds the pages unless they were built from these very sources. The record is written last, so a build
 * that was killed in the middle counts as none. Processes that start together build once.
 * @param onBuild called before a build begins, to tell the person why it takes a while
 * @throws Error with what the compiler said
 */
export async function ensureBuilt(onBuild: () => void): Promise<void> {
  const hash = sourcesHash(root);
  if (isBuilt(hash)) return;
  onBuild();
  const release = await takeTurn(lock);
  try {
    if (!isBuilt(hash)) await build(hash);
  } finally {
    release();
  }
}

function isBuilt(hash: string): boolean {
  return existsSync(record) && readFileSync(record, "utf8") === hash;
}

async function build(hash: string): Promise<void> {
  rmSync(record, { force: true });
  // Types that the development server generated there can disagree with the routes of today.
  rmSync(join(root, ".next/dev"), { recursive: true, force: true });
  const next = join(root, "node_modules/next/dist/bin/next");
  const child = spawn(process.execPath, [next, "build"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`next build failed:\n${output.trim()}`);
  writeFileSync(record, hash);
}

if (import.meta.main) await ensureBuilt(() => console.log("Building the pages …"));
