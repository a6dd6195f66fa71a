import type { PrintStyle } from "./print-style.ts";

/**
 * What is printed of a figure: the words before it (增加), how much in the scale in which it is printed, the sign of
 * that scale (万), and the measure behind it. A share is a percentage.
 */
export type Quantity = { lead: string; amount: number; scale: string; measure: string; share: boolean };

/** What a figure says when nothing changed. */
export const unchanged = "持平";

const scales: Record<string, number> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** A measure without the scale that it begins with: 万元 → 万 and 元. */
export function splitMeasure(measure: string): { scale: string; base: string } {
  const scale = /^(?:万亿|万|亿)/.exec(measure)?.[0] ?? "";
  return { scale, base: measure.slice(scale.length) };
}

/**
 * What a style prints of a value: how much, or that it did not change. Null when there is nothing to print: no value,
 * or none to compare it with.
 */
export function quantityOf(
  now: number | null,
  before: number | null,
  style: PrintStyle,
): Quantity | typeof unchanged | null {
  if (now === null) return null;
  if (style.show === "value") {
    const size = inScale(Math.abs(now), style);
    return Number.isFinite(size.amount) ? { ...size, lead: now < 0 ? "-" : "" } : null;
  }
  if (before === null) return null;
  const change = now - before;
  const changed = Math.abs(change) > 1e-9 * Math.max(Math.abs(now), Math.abs(before));
  const share = style.percent || style.measure === "%";
  if (style.show === "difference") {
    if (!changed) return unchanged;
    const size = inScale(Math.abs(change), style);
    const lead = share ? (change > 0 ? "提高" : "下降") : change > 0 ? "增加" : "减少";
    return finite({ ...size, lead, measure: share ? "个百分点" : size.measure });
  }
  if (before <= 0 || now < 0) return null;
  if (!changed) return unchanged;
  const rate = inScale(Math.abs(change) / before, { ...style, percent: true });
  return finite({ ...rate, lead: change > 0 ? "增长" : "下降" });
}

function finite(quantity: Quantity): Quantity | null {
  return Number.isFinite(quantity.amount) ? quantity : null;
}

/** Where a scale would leave nothing of the value to print, it is left out. */
function inScale(value: number, { measure, percent, decimals }: PrintStyle): Omit<Quantity, "lead"> {
  if (percent) return { amount: value * 100, scale: "", measure: "%", share: true };
  const { scale, base } = splitMeasure(measure);
  const amount = value / (scales[scale] ?? 1);
  if (scale !== "" && value > 0 && amount < 10 ** -decimals) {
    return { amount: value, scale: "", measure: base, share: false };
  }
  return { amount, scale, measure: base, share: measure === "%" };
}
