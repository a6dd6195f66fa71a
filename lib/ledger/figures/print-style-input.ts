import { z } from "zod";
import { numeralNames, type PrintStyle, roundingNames, roundingSteps, showNames } from "./print-style.ts";

/** A style as it may come in. */
export const printStyleInput = z.strictObject({
  rounding: z.enum(roundingNames),
  step: z.literal(roundingSteps),
  numerals: z.enum(numeralNames),
  measure: z.string().max(20),
  percent: z.boolean(),
  show: z.enum(showNames),
  decimals: z.number().int().min(0).max(2),
  fixed: z.boolean(),
}) satisfies z.ZodType<PrintStyle>;
