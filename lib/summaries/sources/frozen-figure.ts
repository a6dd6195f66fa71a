import { z } from "zod";

const frozenReading = z.object({
  value: z.number().nullable(),
  list: z.array(z.string()).nullable(),
  /** How many records counted. */
  records: z.number(),
  /** Whether there were too many of them to keep their ids. */
  tooMany: z.boolean(),
});

/** What proves a figure of a final summary, as it was when the summary became final. */
export const frozenFigure = z.object({
  at: z.string(),
  /** The name of the definition, and how it is computed, in words; empty when it was gone. */
  name: z.string(),
  basis: z.string(),
  percent: z.boolean(),
  /** Why nothing proves it, or null. */
  missing: z.enum(["gone", "hidden"]).nullable(),
  now: frozenReading.nullable(),
  before: frozenReading.nullable(),
});

/** What proves a figure of a final summary. */
export type FrozenFigure = z.output<typeof frozenFigure>;

/** What a stored row keeps; null in a draft. */
export function frozenOf(stored: unknown): FrozenFigure | null {
  const parsed = frozenFigure.safeParse(stored);
  return parsed.success ? parsed.data : null;
}
