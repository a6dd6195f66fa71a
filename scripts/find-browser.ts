import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/** The headless shell first: the same engine, and a page opens in a third of the time. */
const names = [
  "chromium-headless-shell",
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
];
const applications = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/** A browser to drive: a path, or Playwright's own (`path` undefined). Null when there is none on this machine. */
export function installedBrowser(): { path: string | undefined } | null {
  const named = process.env.CHROME_PATH;
  if (named) return { path: named };
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...applications,
  ];
  const path = candidates.find(isExecutable);
  if (path) return { path };
  return existsSync(chromium.executablePath()) ? { path: undefined } : null;
}

/**
 * Makes sure that there is a browser: one that is installed, else Playwright's download, else Debian's package.
 * @throws Error with a sentence that says what to do
 */
export function ensureBrowser(): void {
  if (installedBrowser()) return;
  console.log("No browser found; trying Playwright's download …");
  run("npx", "playwright", "install", "chromium");
  if (installedBrowser()) return;
  if (process.getuid?.() === 0) {
    console.log("Not available; trying Debian's package …");
    run("apt-get", "update");
    const install = ["apt-get", "install", "-y", "--no-install-recommends"] as const;
    if (run(...install, "chromium-headless-shell") !== 0) run(...install, "chromium");
    if (installedBrowser()) return;
  }
  throw new Error(
    "The browser tests need Chrome or Chromium, and none is installed. Install one, or name its path in CHROME_PATH.",
  );
}

function run(command: string, ...args: string[]): number | null {
  return spawnSync(command, args, { stdio: "ignore", timeout: 300_000 }).status;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
