/** One line of `npm run bench`. `ok` says whether the goal is met: "at most" for sizes and times, "at least" for rates. */
export type Figure = {
  name: string;
  median: number;
  p95: number;
  unit: "ms" | "KB" | "MB" | "/s";
  /** Null for a peer, with which we only compare. */
  goal: number | null;
  ok: boolean;
  /** How many times as long as ours a peer takes, by the 95th percentile. */
  ratio?: number;
};

/** What of the samples must stay within the goal; the least of a rate must reach it. */
export type Judged = "median" | "p95" | "max" | "min";

/** Median and 95th percentile of samples, held against a goal. */
export function figure(
  name: string,
  samples: number[],
  unit: Figure["unit"],
  goal: number | null,
  judged: Judged,
): Figure {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  const values = { median: at(0.5), p95: at(0.95), max: at(1), min: at(0) };
  return {
    name,
    median: round(values.median),
    p95: round(values.p95),
    unit,
    goal,
    ok: goal === null || (judged === "min" ? values.min >= goal : values[judged] <= goal),
  };
}

/** The same done in another way, beside our figure for it. */
export function peer(name: string, samples: number[], ours: Figure): Figure {
  const theirs = figure(name, samples, ours.unit, null, "p95");
  return { ...theirs, ratio: round(theirs.p95 / ours.p95) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
