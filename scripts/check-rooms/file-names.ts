import { type Finding, importsOf, type SourceFile } from "./source-file.ts";

const places = new Set([
  "app",
  "components",
  "lib",
  "server",
  "prisma",
  "messages",
  "tests",
  "scripts",
  "public",
  "docs",
]);
const atRoot =
  /^([\w-]+\.config\.(ts|mjs|js)|proxy\.ts|instrumentation(-client)?\.ts|[\w.-]+\.json|next-env\.d\.ts)$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const routeFolder = /^([a-z]+\.json|\[{1,2}(\.\.\.)?[a-z][a-zA-Z]*\]{1,2}|\([a-z-]+\)|@[a-z-]+|_[a-z-]+)$/;
const vague = new Set(["utils", "util", "helpers", "helper", "types", "common", "misc", "shared", "index"]);
const fixed = new Set(["queries.ts", "mutations.ts", "actions.ts"]);

/** Files in unknown places, names that are not kebab-case or say nothing, barrels, and misplaced fixed names. */
export function checkFileNames(files: SourceFile[]): Finding[] {
  return files.flatMap((file) => {
    const finding = (message: string): Finding => ({ path: file.path, line: 1, message });
    return [
      ...problemsOfPath(file.path),
      ...(isBarrel(file) ? ["a barrel: import from the files themselves"] : []),
    ].map(finding);
  });
}

function* problemsOfPath(path: string): Generator<string> {
  const parts = path.split("/");
  const name = parts.pop() ?? "";
  const [room] = parts;
  if (room === undefined) {
    if (!atRoot.test(name)) yield "only configuration and proxy.ts lie at the root";
    return;
  }
  if (!places.has(room) && !room.startsWith(".")) yield `there is no room ${room}`;
  if (room.startsWith(".") || room === "public") return;
  const stem = name.replace(/(\.(test|spec|config|d))*\.\w+$/, "").replace(/\.db$/, "");
  if (vague.has(stem) && room !== "messages") yield `${name} says nothing about what is in it`;
  if (!kebab.test(stem) && room !== "messages") yield `${name} is not kebab-case`;
  for (const folder of parts.slice(1)) {
    const fits = kebab.test(folder) || (room === "app" && routeFolder.test(folder)) || folder === "zh-CN";
    if (!fits) yield `the folder ${folder} is not kebab-case`;
  }
  if (fixed.has(name) && !(room === "lib" && parts.length <= 3 && parts.length > 1)) {
    yield `${name} belongs into an area of lib, or into one part of it`;
  }
}

function isBarrel(file: SourceFile): boolean {
  if (!/\.tsx?$/.test(file.path)) return false;
  const code = file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "").trim();
  const rest = code
    .replace(/export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})\s+from\s+["'][^"']+["'];?/g, "")
    .trim();
  return code !== "" && rest === "" && importsOf(file).length > 0;
}
