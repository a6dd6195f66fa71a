import { withoutNoise } from "./decimal-text.ts";
import type { PrintStyle } from "./print-style.ts";
import type { Quantity } from "./quantity.ts";

/** The number that a style rounds an amount to; null where its word would say what is not so. */
export function roundAmount(
  { amount: exactly, scale, share }: Pick<Quantity, "amount" | "scale" | "share">,
  { rounding, step }: Pick<PrintStyle, "rounding" | "step">,
): number | null {
  const amount = withoutNoise(exactly);
  const steps = withoutNoise(amount / step);
  if (rounding === "more" || rounding === "many") {
    // 5余次 is no Chinese, but 5万余次 is.
    if (share || step < (scale ? 0.1 : 10)) return null;
    const below = withoutNoise(Math.floor(steps) * step);
    return below >= 1 && below < amount ? below : null;
  }
  if (rounding === "near") {
    const above = withoutNoise(Math.ceil(steps) * step);
    // Further off, it is true and still misleads.
    return above >= 1 && above > amount && amount >= withoutNoise(above * 0.9) ? above : null;
  }
  if (rounding === "tens") return !share && amount >= 20 && amount < 100 ? 10 : null;
  return null;
}
