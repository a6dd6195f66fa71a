import type { CarriedKind } from "#lib/document/carried-kinds.ts";
import { findStale } from "#lib/sections/carry-over/find-stale.ts";
import type { Known } from "#lib/sections/carry-over/reading.ts";
import { tagWords } from "#lib/sections/cut-words.ts";

/** The words of a text that may be stale, with their kinds: `["year 2025年", "count 13次"]`. */
export function staleWords(text: string, known: Partial<Known> = {}): string[] {
  const stale = findStale(text, tagWords(text), { units: [], year: 2025, ...known });
  return stale.map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);
}

/** Those of one kind: `staleOf("count", "学习13次")` is `["13次"]`. */
export function staleOf(kind: CarriedKind, text: string, known: Partial<Known> = {}): string[] {
  return staleWords(text, known).flatMap((word) =>
    word.startsWith(`${kind} `) ? [word.slice(kind.length + 1)] : [],
  );
}
