import type { Judged } from "./judge-rows.ts";

/** A record of the ledger: by either it is the same line as one of a file. */
export type Recognised = { fingerprint: string; importedAs: string | null };

/**
 * Lines that the ledger has already are not added again: as many of the same as it has, by what they say now or said
 * when they were brought in.
 */
export function withoutKnown(judged: readonly Judged[], known: readonly Recognised[]): Judged[] {
  const left = new Map<string, number>();
  for (const { fingerprint, importedAs } of known) {
    for (const print of new Set([fingerprint, importedAs ?? fingerprint])) {
      left.set(print, (left.get(print) ?? 0) + 1);
    }
  }
  return judged.map((row) => {
    const count = row.act === "add" ? (left.get(row.fingerprint) ?? 0) : 0;
    if (row.act !== "add" || count === 0) return row;
    left.set(row.fingerprint, count - 1);
    return { line: row.line, act: "same" };
  });
}
