// `npm install` leaves optional packages of other platforms out of the lock file when the
// registry in use does not carry them, and `npm ci` then refuses the lock file. This adds an
// entry without address or checksum for each of them, so that every registry can serve the file.
import { readFileSync, writeFileSync } from "node:fs";

type Entry = {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
};

const file = new URL("../package-lock.json", import.meta.url);
const lock: { packages: Record<string, Entry> } = JSON.parse(readFileSync(file, "utf8"));
const systems = ["darwin", "linux", "win32", "android", "freebsd", "openbsd", "netbsd", "sunos", "aix"];
const processors = [
  "x64",
  "arm64",
  "ia32",
  "arm",
  "ppc64",
  "s390x",
  "riscv64",
  "wasm32",
  "loong64",
  "mips64el",
];

let added = 0;
for (const [where, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const places = [`${where}/node_modules/${name}`, `node_modules/${name}`];
    if (places.some((place) => lock.packages[place])) continue;
    const words = name.split(/[-/]/);
    lock.packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~]/, ""),
      optional: true,
      os: [systems.find((s) => words.includes(s)) ?? "unknown"],
      cpu: [processors.find((p) => words.includes(p)) ?? "unknown"],
    };
    added++;
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(`${added} optional packages of other platforms added to package-lock.json`);
