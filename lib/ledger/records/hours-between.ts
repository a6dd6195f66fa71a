import type { Values } from "./check-values.ts";

/** Hours from one minute to another, to two decimals; null while either is missing. */
export function hoursBetween(values: Values, { from, to }: { from: string; to: string }): number | null {
  const [begun, ended] = [values[from], values[to]];
  if (typeof begun !== "string" || typeof ended !== "string") return null;
  const minutes = (Date.parse(`${ended}Z`) - Date.parse(`${begun}Z`)) / 60_000;
  return Number.isFinite(minutes) && minutes >= 0 ? Math.round((minutes / 60) * 100) / 100 : null;
}
