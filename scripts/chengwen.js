#!/usr/bin/env node
// The command `chengwen`: runs on whatever Node there is, and hands over to the one in node_modules.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const own = `${root}node_modules/.bin/node`;
const main = `${root}server/commands/main.ts`;
const node = existsSync(own) ? own : process.execPath;
const { status, error } = spawnSync(node, ["--no-warnings", main, ...process.argv.slice(2)], {
  stdio: "inherit",
});
if (error) console.error(error.message);
process.exitCode = status ?? 1;
