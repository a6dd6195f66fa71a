import { z } from "zod";
import type { SummaryState } from "../../prisma/client/enums.ts";
import { partFits, partPath, periodFields, yearInput } from "../period-input.ts";
import { pageNumber, searchWords } from "../search-parameters.ts";

/** The form that creates a summary. `requestId` is made with the form: sent twice, it creates one. */
export const createSummaryInput = z
  .object({
    requestId: z.uuid(),
    outlineId: z.uuid(),
    unitId: z.uuid(),
    ...periodFields,
    title: z.string().trim().min(1).max(200),
  })
  .refine(partFits, partPath);

/** A checked form that creates a summary. */
export type CreateSummary = z.output<typeof createSummaryInput>;

/** The form that rolls a summary forward into another period; `requestId` as in `createSummaryInput`. */
export const rollForwardInput = z
  .object({
    requestId: z.uuid(),
    sourceId: z.uuid(),
    unitId: z.uuid(),
    ...periodFields,
  })
  .refine(partFits, partPath);

/** A checked form that rolls a summary forward. */
export type RollForwardRequest = z.output<typeof rollForwardInput>;

/** Where a summary can be on its way, in order. */
export const summaryStates = ["drafting", "review", "final"] as const satisfies readonly SummaryState[];

/** What a list of summaries is narrowed by. */
export const listSummariesInput = z.object({
  text: searchWords,
  state: z.enum(summaryStates).optional().catch(undefined),
  year: yearInput.optional().catch(undefined),
  deleted: z.literal("1").optional().catch(undefined),
  page: pageNumber,
});

/** A checked filter of the list of summaries. */
export type ListSummaries = z.output<typeof listSummariesInput>;

/** In which face the digits and Latin letters of a summary stand. */
export const setLatinSerifInput = z.object({ id: z.uuid(), latinSerif: z.boolean() });

/** One summary, named by its id. */
export const summaryIdInput = z.object({ id: z.uuid() });
