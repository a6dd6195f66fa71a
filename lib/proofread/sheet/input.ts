import { z } from "zod";

/** What a spreadsheet holds: the words of the dictionary, or the settings of the rules. */
export const sheetInput = z.object({
  of: z.enum(["words", "rules"]),
  /** Whether to bring it in, rather than to say what that would do. */
  save: z.stringbool().catch(false),
});

/** One of the two. */
export type SheetOf = z.output<typeof sheetInput>["of"];
