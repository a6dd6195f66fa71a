import { withoutNoise } from "./decimal-text.ts";
import { printFigure } from "./print-figure.ts";
import { type PrintStyle, plainStyle, type RoundingStep, roundingSteps } from "./print-style.ts";
import { type Quantity, quantityOf, splitMeasure, unchanged } from "./quantity.ts";
import type { Reading } from "./question.ts";

type Said = ReturnType<typeof quantityOf>;

/** Larger numbers are rounded in 万 and 亿 alone: nobody writes 2700000余元. */
const mostWithoutScale = 100_000;

/** A style with the words that it prints. */
export type Rounding = { style: PrintStyle; words: string };

/**
 * The styles that are true of a figure, each with its words, in the order in which a drafter would look for them:
 * exact, 余, 多, 近, Chinese numerals, 万 and 亿. Measure, percent and show are those of `style`.
 */
export function roundings(
  now: Pick<Reading, "value" | "list">,
  style: PrintStyle,
  before: Pick<Reading, "value"> | null = null,
): Rounding[] {
  const print = (given: PrintStyle) => printFigure(now, given, before);
  const found = new Map<string, Rounding>();
  for (const measure of measuresFor(style, now.list !== null)) {
    const exact = { ...style, ...plainStyle(measure, style.percent), show: style.show };
    const quantity = quantityOf(now.value, before?.value ?? null, exact);
    for (const given of candidates(quantity, exact)) {
      const words = print(given);
      const untrue = given.rounding !== "exact" && words === print({ ...given, rounding: "exact" });
      const unasked = measure !== style.measure && !readsWell(quantity, given);
      if (words !== null && !untrue && !unasked && !found.has(words))
        found.set(words, { style: given, words });
    }
  }
  return [...found.values()];
}

/** The measure itself, and the same without and with the scales of large numbers. */
function measuresFor({ measure, percent, show }: PrintStyle, list: boolean): string[] {
  if (list || percent || measure === "%" || show === "rate") return [measure];
  const { base } = splitMeasure(measure);
  return [...new Set([measure, base, `万${base}`, `亿${base}`])];
}

/** A scale that nobody asked for is offered where the number is of its size, and nothing of it is lost. */
function readsWell(quantity: Said, { rounding }: PrintStyle): boolean {
  if (quantity === null || quantity === unchanged) return false;
  const { amount, scale } = quantity;
  const tooMuch = scale === "万" && amount >= 10_000;
  return amount >= 1 && !tooMuch && (rounding !== "exact" || withoutNoise(amount * 100) % 1 === 0);
}

function candidates(quantity: Said, exact: PrintStyle): PrintStyle[] {
  if (quantity === null || quantity === unchanged) return [exact];
  const { amount, scale, share } = quantity;
  const fewer = [1, 0].map((decimals) => ({ ...exact, decimals }));
  if (share) return [exact, { ...exact, fixed: true }, ...fewer, { ...exact, rounding: "near", step: 1 }];
  if (!scale && amount >= mostWithoutScale) return [exact];
  const { fine, coarse, next } = stepsOf(quantity);
  const chinese = { ...exact, numerals: "chinese" } as const;
  const rounded = (rounding: PrintStyle["rounding"], steps: RoundingStep[], from: PrintStyle = exact) =>
    steps.map((step) => ({ ...from, rounding, step }));
  return [
    exact,
    ...(scale ? [] : fewer),
    ...rounded("more", [fine, coarse]),
    ...rounded("many", [fine, coarse]),
    ...rounded("near", [fine, coarse, next]),
    ...rounded("tens", [10]),
    ...(amount <= 20 ? [chinese] : []),
    ...rounded("more", [coarse], chinese),
    ...rounded("many", [coarse], chinese),
    ...rounded("near", [coarse, next], chinese),
  ];
}

/** The place of the first digit of an amount, the one below and the one above. */
function stepsOf({ amount }: Quantity): Record<"fine" | "coarse" | "next", RoundingStep> {
  const first = roundingSteps.findLastIndex((step) => step <= amount);
  const at = (index: number) => roundingSteps[Math.min(Math.max(index, 0), roundingSteps.length - 1)]!;
  return { fine: at(first - 1), coarse: at(first), next: at(first + 1) };
}
