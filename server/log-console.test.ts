import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** Runs code in a process of its own, whose console goes into the log. */
function run(code: string, level = "info") {
  const module = JSON.stringify(fileURLToPath(new URL("log-console.ts", import.meta.url)));
  const script = `import { logConsole } from ${module}; logConsole(); ${code}`;
  const env = { ...process.env, LOG_LEVEL: level };
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--no-warnings", "--input-type=module", "-e", script],
    { env, encoding: "utf8" },
  );
  return { lines: stdout.split("\n").filter(Boolean), err: stderr };
}

test("errors and warnings of libraries are lines of JSON", () => {
  const { lines, err } = run(`
    console.error("store of %s failed", "x", new Error("no space"));
    console.warn("two\\nlines");
    console.error(new TypeError("alone"));`);
  expect(err).toBe("");
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 50, msg: "store of x failed", err: { message: "no space", stack: expect.any(String) } },
    { level: 40, msg: "two\nlines" },
    { level: 50, err: { type: "TypeError", message: "alone" } },
  ]);
});

test("they heed the level of the log, and what is meant for the terminal stays as it is", () => {
  const { lines } = run(`console.warn("careful"); console.log("http://localhost:3000");`, "error");
  expect(lines).toEqual(["http://localhost:3000"]);
});
