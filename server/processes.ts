import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** The command line of a living process, empty when there is none (a zombie has none either). */
export function commandOf(pid: number): string {
  if (process.platform !== "linux") return ps("args=", pid);
  return readProc(pid, "cmdline").replaceAll("\0", " ");
}

/**
 * When a living process began, in a form that only fits to be compared; empty when there is none. Together
 * with its number it is the same process for sure: numbers are given again, in a container at every run.
 */
export function beginningOf(pid: number): string {
  if (process.platform !== "linux") return ps("lstart=", pid);
  // proc_pid_stat(5): the name may hold spaces and brackets; the state comes after it, the beginning 19 later.
  const fields = readProc(pid, "stat").split(") ").at(-1)!.split(" ");
  return fields[0] === "Z" ? "" : (fields[19] ?? "");
}

function ps(column: string, pid: number): string {
  const { stdout } = spawnSync("ps", ["-ww", "-o", column, "-p", String(pid)], { encoding: "utf8" });
  return stdout.includes("<defunct>") ? "" : stdout.trim();
}

function readProc(pid: number, name: string): string {
  const file = `/proc/${pid}/${name}`;
  try {
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  } catch {
    // It ended between the two.
    return "";
  }
}
