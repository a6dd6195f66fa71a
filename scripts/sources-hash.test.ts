import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { sourcesHash } from "./sources-hash.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder("hash");
afterEach(() => folder.remove());

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder.path, path)), { recursive: true });
  writeFileSync(join(folder.path, path), text);
}

test("the hash follows what the pages are built from, and nothing else", () => {
  write("app/(signed-in)/[id]/page.tsx", "export default 1");
  write("package-lock.json", "{}");
  const before = sourcesHash(folder.path);

  write("README.md", "read me");
  write("server/serve.ts", "serve()");
  write("app/(signed-in)/[id]/page.test.ts", "test()");
  expect(sourcesHash(folder.path)).toBe(before);

  write("app/(signed-in)/[id]/page.tsx", "export default 2");
  const changed = sourcesHash(folder.path);
  expect(changed).not.toBe(before);

  write("app/api/v1/openapi.json/route.ts", "export function GET() {}");
  expect(sourcesHash(folder.path)).not.toBe(changed);

  write("lib/units/tree.ts", "");
  expect(sourcesHash(folder.path)).not.toBe(changed);

  write("app/(signed-in)/[id]/page.tsx", "export default 1");
  write("lib/units/tree.ts", "");
  expect(sourcesHash(folder.path)).not.toBe(before);
});
