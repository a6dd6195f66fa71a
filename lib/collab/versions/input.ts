import { z } from "zod";

const number = z.coerce.number().int().min(1).max(1_000_000);

/** A version that somebody asks for: of which summary, and what it is to be called. */
export const saveVersionInput = z.object({ id: z.uuid(), label: z.string().trim().max(60) });

/** A version whose text is to be restored. */
export const restoreVersionInput = z.object({ id: z.uuid(), number });

/** What can be compared: a version by its number, what the text says now, the final text of the year before. */
const compared = z.union([z.enum(["now", "year-before"]), number]);

/** One of those. */
export type Compared = z.output<typeof compared>;

/** The address of a comparison: two texts, the older first; empty where the address says nothing that is there. */
export const comparisonInput = z.object({
  from: compared.optional().catch(undefined),
  to: compared.optional().catch(undefined),
});

/** A version in the address of a file. */
export const versionNumberInput = number;
