// npm run validate: everything that must hold before a change is shared; says at the end what does not.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const node = [process.execPath, "--no-warnings"];

const steps: [name: string, ...command: string[]][] = [
  ["format and lint", "node_modules/.bin/biome", "check", "--error-on-warnings", "."],
  ["routes' types", ...node, "node_modules/next/dist/bin/next", "typegen"],
  ["types", "node_modules/.bin/tsc", "--noEmit"],
  ["rooms and messages", ...node, "scripts/check-rooms.ts"],
  ["migrations", ...node, "scripts/migration.ts", "check"],
  ["lock file", "npm", "ci", "--dry-run", "--ignore-scripts", "--silent"],
  ["unused code", ...node, "node_modules/knip/bin/knip.js"],
  ["tests", ...node, "scripts/test.ts"],
];

const failed: string[] = [];
for (const [name, command = "", ...args] of steps) {
  console.log(`\n── ${name}`);
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit", env });
  if (status !== 0) failed.push(name);
}
console.log(failed.length === 0 ? "\nEverything holds." : `\nDoes not hold: ${failed.join(", ")}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
