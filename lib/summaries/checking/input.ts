import { z } from "zod";

const words = z.string().max(2_000);

/** A finding of a summary that is to be ignored at its place, and why. */
export const ignoreFindingInput = z.object({
  id: z.uuid(),
  place: z.object({
    rule: z.string().min(1).max(100),
    about: words,
    text: words,
    sentence: words,
    nth: z.int().min(0).max(100_000),
  }),
  reason: z.string().trim().min(1).max(200),
});

/** A checked request to ignore a finding. */
export type IgnoreFinding = z.output<typeof ignoreFindingInput>;

/** A finding that is not to be ignored any more: the summary, and the id under which that was kept. */
export const heedFindingInput = z.object({ id: z.uuid(), ignoredId: z.uuid() });

/** A checked request not to ignore a finding any more. */
export type HeedFinding = z.output<typeof heedFindingInput>;
