// `npm run build`, and what the start and the tests call: builds the pages when what is built is missing or older.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sourcesHash } from "./sources-hash.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const record = join(root, ".next/chengwen-sources");

/**
 * Builds the pages unless they were built from these very sources. The record is written last, so a build
 * that was killed in the middle counts as none.
 * @param onBuild called before a build begins, e.g. to tell the person why it takes a while
 * @throws Error with what the compiler said
 */
export async function ensureBuilt(onBuild: () => void = () => {}): Promise<void> {
  const hash = sourcesHash(root);
  if (existsSync(record) && readFileSync(record, "utf8") === hash) return;
  onBuild();
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
