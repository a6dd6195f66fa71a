import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Every method that a file of app/api exports, as `GET /api/words`. */
export function exportedRoutes(): string[] {
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  return globSync("app/api/**/route.ts", { cwd: root }).flatMap((file) => {
    const source = readFileSync(`${root}${file}`, "utf8");
    const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].filter((method) =>
      new RegExp(`export (const|(async )?function) ${method}\\b|\\bas ${method}\\b`).test(source),
    );
    if (methods.length === 0) throw new Error(`${file} exports no method that this test can read`);
    return methods.map((method) => `${method} /${file.slice("app/".length, -"/route.ts".length)}`);
  });
}
