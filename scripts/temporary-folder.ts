import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A data folder for a test run or a measurement, and what removes it with the database that was in it. */
export function temporaryFolder(name: string): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), `chengwen-${name}-`));
  // PostgreSQL runs as another user when we are root, and must be able to pass through.
  chmodSync(path, 0o755);
  const remove = () => {
    const database = join(path, "postgres");
    if (existsSync(database)) rmSync(realpathSync(database), { recursive: true, force: true });
    rmSync(path, { recursive: true, force: true });
  };
  return { path, remove };
}
