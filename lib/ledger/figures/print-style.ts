import { z } from "zod";

/** How a number may be rounded: not at all, 320余, 320多, 近百, 数十. */
export const roundingNames = ["exact", "more", "many", "near", "tens"] as const;

/** What the number is rounded to, in the scale in which it is printed: a tenth is for what counts in 万 or 亿. */
export const roundingSteps = [
  ...([0.1, 1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000] as const),
] as const;

/** One of `roundingSteps`. */
export type RoundingStep = (typeof roundingSteps)[number];

/**
 * How a figure is printed. `rounding` and `step` say which word of rounding stands at it, where that is true. The
 * measure stands behind the number; one that begins with 万 or 亿 scales it. `percent` says that the value is a part
 * of one. `show` prints the value, or what it changed by since the period before: by how many, or by what share.
 * What is no whole number has at most `decimals` digits behind the point; `fixed` keeps zeros at their end. Read from
 * the attributes of a figure in a text, what is missing or strange in them is plain, and what else they say left out.
 */
export const printStyleInput = z.object({
  rounding: z.enum(roundingNames).catch("exact"),
  step: z.literal(roundingSteps).catch(1),
  numerals: z.enum(["digits", "chinese"]).catch("digits"),
  measure: z.string().max(20).catch(""),
  percent: z.boolean().catch(false),
  show: z.enum(["value", "difference", "rate"]).catch("value"),
  decimals: z.number().int().min(0).max(2).catch(2),
  fixed: z.boolean().catch(false),
});

/** How a figure is printed. */
export type PrintStyle = z.output<typeof printStyleInput>;

/** The style of a figure that nobody has chosen a style for: the exact value, with at most two decimals. */
export function plainStyle(measure = "", percent = false): PrintStyle {
  return printStyleInput.parse({ measure, percent });
}
