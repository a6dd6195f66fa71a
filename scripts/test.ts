// npm test: all tests, browser tests included; the last line has the totals.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./build.ts";
import { ensureBrowser } from "./find-browser.ts";
import { temporaryFolder } from "./temporary-folder.ts";

type Totals = { passed: number; failed: number };

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = temporaryFolder("reports");

/** A run that ends badly without a failed test (a file that does not load, a crash) is one failure. */
function countFailures(status: number | null, totals: Totals): Totals {
  return status !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}

function unitTests(): Totals {
  const file = join(reports.path, "vitest.json");
  const status = run(
    "node_modules/vitest/vitest.mjs",
    ...["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
  );
  const report = readReport(file);
  return countFailures(status, { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 });
}

async function browserTests(): Promise<Totals> {
  try {
    ensureBrowser();
    await ensureBuilt(() => console.log("\nBuilding the pages for the browser tests …"));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
  const file = join(reports.path, "playwright.json");
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = file;
  const status = run("node_modules/@playwright/test/cli.js", "test", "--reporter=list,json");
  const { expected = 0, unexpected = 0, flaky = 0 } = readReport(file).stats ?? {};
  // The list above names those that passed only when they were tried again.
  if (flaky > 0) console.log(`\nPassed only at another try: ${flaky}`);
  return countFailures(status, { passed: expected + flaky, failed: unexpected });
}

function run(script: string, ...args: string[]): number | null {
  return spawnSync(process.execPath, ["--no-warnings", join(root, script), ...args], {
    cwd: root,
    stdio: "inherit",
  }).status;
}

type Report = {
  numPassedTests?: number;
  numFailedTests?: number;
  stats?: { expected?: number; unexpected?: number; flaky?: number };
};

function readReport(file: string): Report {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

const all = [unitTests(), await browserTests()];
reports.remove();
const passed = all.reduce((sum, totals) => sum + totals.passed, 0);
const failed = all.reduce((sum, totals) => sum + totals.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
