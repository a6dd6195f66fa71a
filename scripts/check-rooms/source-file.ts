import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** A file of the project: its path from the root with forward slashes, and its text. */
export type SourceFile = { path: string; text: string };

/** Something that breaks a rule; warnings are shown but do not fail the check. */
export type Finding = { path: string; line: number; message: string; warning?: true };

/** An import of one file by another; `to` is a path from the root, or a package's name. */
export type Import = { to: string; line: number; typeOnly: boolean; inProject: boolean };

const skipped = new Set(["node_modules", ".next", ".git", ".data", "test-results", "playwright-report"]);
const read = /\.(ts|tsx|js|mjs|css|json)$/;

/** Every source file below `root`, without what is installed or generated. */
export function readSources(root: string, folder = ""): SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry): SourceFile[] => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) {
      return skipped.has(entry.name) || path === "prisma/client" ? [] : readSources(root, path);
    }
    if (!read.test(entry.name) || entry.name === "package-lock.json") return [];
    return [{ path, text: readFileSync(join(root, path), "utf8") }];
  });
}

/** The number of the line that holds the character at `index`, from 1. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}

const statement =
  /^[ \t]*(import|export)\s+(type\s+)?(?:[\w*\s{},$]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm;

/** What a file imports or re-exports, with `#room/…` and relative paths resolved. */
export function importsOf(file: SourceFile): Import[] {
  return [...file.text.matchAll(statement)].map((match) => {
    const name = match[3] ?? match[4] ?? "";
    const inProject = /^[.#]/.test(name);
    const to = name.startsWith("#")
      ? name.slice(1)
      : inProject
        ? posix.join(posix.dirname(file.path), name)
        : name;
    const names = match[0].match(/\{([^}]*)\}/)?.[1];
    const everyNameIsType =
      names !== undefined &&
      !/(import|export)\s+\w/.test(match[0]) &&
      names
        .split(",")
        .filter((part) => part.trim())
        .every((part) => /^\s*type\s/.test(part));
    const line = lineAt(file.text, match.index + match[0].search(/\S/));
    return { to, line, typeOnly: Boolean(match[2]) || everyNameIsType, inProject };
  });
}
