import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What the pages are built from; installed packages are stood for by the lock file. */
const sources = [
  ...["app", "components", "lib", "messages", "public", "proxy.ts", "prisma/schema.prisma"],
  ...["next.config.ts", "postcss.config.mjs", "tsconfig.json", "package.json", "package-lock.json"],
];

/** A hash that changes with the name or the content of any file that the pages are built from. */
export function sourcesHash(root: string): string {
  const hash = createHash("sha256");
  for (const path of sources.flatMap((source) => filesIn(root, source))) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesIn(root: string, path: string): string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) return filesIn(root, `${path}/${entry.name}`);
      return /\.(test|db\.test)\.tsx?$/.test(entry.name) ? [] : [`${path}/${entry.name}`];
    });
}
