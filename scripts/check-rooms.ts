// Keeps the rules of docs/architecture.md: rooms, direction, names, sizes, purity, both languages.
import { fileURLToPath } from "node:url";
import { checkDirection } from "./check-rooms/direction.ts";
import { checkFileNames } from "./check-rooms/file-names.ts";
import { checkFileSize } from "./check-rooms/file-size.ts";
import { checkInterfaceText } from "./check-rooms/interface-text.ts";
import { checkLeftovers } from "./check-rooms/leftovers.ts";
import { checkMessages } from "./check-rooms/message-keys.ts";
import { checkPurity } from "./check-rooms/purity.ts";
import { readSources } from "./check-rooms/source-file.ts";

const checks = [
  ...[checkDirection, checkFileNames, checkFileSize, checkPurity],
  ...[checkMessages, checkInterfaceText, checkLeftovers],
];

const files = readSources(fileURLToPath(new URL("..", import.meta.url)));
const findings = checks
  .flatMap((check) => check(files))
  .sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
for (const { path, line, message, warning } of findings) {
  console.log(`${path}:${line} ${warning ? "(warning) " : ""}${message}`);
}
const failures = findings.filter((finding) => !finding.warning).length;
console.log(`${files.length} files checked, ${failures} findings, ${findings.length - failures} warnings`);
process.exitCode = failures > 0 ? 1 : 0;
