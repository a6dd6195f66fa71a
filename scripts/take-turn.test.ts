import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { takeTurn } from "./take-turn.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder("turns");
afterAll(() => folder.remove());

/** A process of its own that takes its turn and notes when it begins and ends. */
function another(lock: string, notes: string, holds: number) {
  const code = `import { appendFileSync } from "node:fs";
    import { takeTurn } from ${JSON.stringify(fileURLToPath(new URL("take-turn.ts", import.meta.url)))};
    const release = await takeTurn(${JSON.stringify(lock)});
    appendFileSync(${JSON.stringify(notes)}, "begin\\n");
    await new Promise((resolve) => setTimeout(resolve, ${holds}));
    appendFileSync(${JSON.stringify(notes)}, "end\\n");
    release();`;
  return spawn(process.execPath, ["--no-warnings", "--input-type=module", "-e", code], { stdio: "inherit" });
}

test("processes that want the same at once take turns", async () => {
  const [lock, notes] = [join(folder.path, "deep/lock"), join(folder.path, "notes")];
  const children = [1, 2, 3].map(() => another(lock, notes, 150));
  await Promise.all(children.map((child) => once(child, "exit")));
  expect(readFileSync(notes, "utf8")).toBe("begin\nend\n".repeat(3));
  expect(existsSync(lock)).toBe(false);
});

test("one that was killed during its turn holds up nobody", async () => {
  const [lock, notes] = [join(folder.path, "killed"), join(folder.path, "killed-notes")];
  appendFileSync(notes, "");
  const child = another(lock, notes, 60_000);
  await expect.poll(() => readFileSync(notes, "utf8")).toBe("begin\n");
  child.kill("SIGKILL");
  await once(child, "exit");
  const release = await takeTurn(lock);
  expect(existsSync(lock)).toBe(true);
  release();
});
