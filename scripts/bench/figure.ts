/** One line of `npm run bench`. `ok` says whether the goal is met; sizes and times are alike "at most". */
export type Figure = {
  name: string;
  median: number;
  p95: number;
  unit: "ms" | "KB" | "MB";
  goal: number;
  ok: boolean;
};

/** What of the samples must stay within the goal. */
export type Judged = "median" | "p95" | "max";

/** Median and 95th percentile of samples, held against a goal. */
export function figure(
  name: string,
  samples: number[],
  unit: Figure["unit"],
  goal: number,
  judged: Judged,
): Figure {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  const values = { median: at(0.5), p95: at(0.95), max: at(1) };
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    name,
    median: round(values.median),
    p95: round(values.p95),
    unit,
    goal,
    ok: values[judged] <= goal,
  };
}
