import { hasChanged } from "../../ledger/figures/has-changed.ts";
import type { Reading } from "../../ledger/figures/question.ts";
import type { TracedRecord } from "../../ledger/tracing/traced-record.ts";
import type { FigureRow } from "./figure-rows.ts";

/** A figure of a summary with what proves it. */
export type FigureSource = {
  /** What its definition is called, and how it is computed, in words; empty when that is not known. */
  name: string;
  basis: string;
  text: string;
  sentence: string;
  /** `same`: the records prove it. `gone`: the definition was put away. `hidden`: the unit is out of reach. */
  state: "same" | "changed" | "unconfirmed" | "gone" | "hidden";
  /** What the records say, plainly; empty where nothing is said. */
  found: string;
  /** How many records there are, of its period and of the year before; null where it does not compare. */
  records: number;
  before: number | null;
  /** Whether there are too many records to name any. */
  tooMany: boolean;
  /** How many records are out of the reader's reach, and how many were changed or deleted since. */
  unreachable: number;
  altered: number;
  /** The records by day, those of the year before last; not all of them where fewer were asked for. */
  listed: TracedRecord[];
};

/** What is known of a figure when it is looked up: the answer, however old it is. */
export type Proof = {
  name: string;
  basis: string;
  percent: boolean;
  missing: "gone" | "hidden" | null;
  now: (Reading & { tooMany: boolean }) | null;
  before: (Reading & { tooMany: boolean }) | null;
};

/** A figure with what proves it, before its records are listed. */
export function figureSource(
  { text, sentence, confirmed, value, before }: FigureRow,
  proof: Proof,
): FigureSource {
  const { now, missing } = proof;
  const answer = now
    ? { state: "read" as const, now, before: proof.before }
    : { state: missing ?? ("gone" as const) };
  const same = !hasChanged({ text, value, before }, answer);
  return {
    ...{ name: proof.name, basis: proof.basis, text, sentence },
    state: missing ?? (!confirmed ? "unconfirmed" : same ? "same" : "changed"),
    found: now ? foundWords(now, proof.percent) : "",
    records: now?.records ?? 0,
    before: proof.before?.records ?? null,
    tooMany: (now?.tooMany || proof.before?.tooMany) ?? false,
    ...{ unreachable: 0, altered: 0, listed: [] },
  };
}

/** A reading without any style: at most two decimals. */
function foundWords({ value, list }: Reading, percent: boolean): string {
  if (list) return list.join("、");
  if (value === null) return "";
  const rounded = Math.round(value * (percent ? 10_000 : 100)) / 100;
  return `${rounded}${percent ? "%" : ""}`;
}
