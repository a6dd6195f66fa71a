import { z } from "zod";
import { partsOfYear } from "../period.ts";
import { periodFields, yearInput } from "../period-input.ts";
import { reviewChange } from "./review/change-review.ts";

/** A new import. `requestId` is made with the page: sent twice, it begins one. */
export const createImportInput = z.object({ requestId: z.uuid() });

/** One import or document, named by its id. */
export const importIdInput = z.object({ id: z.uuid() });

/** One correction of a document. */
export const changeInput = z.object({ id: z.uuid(), change: reviewChange });

/** Where a document is cut in two: before this block. */
export const splitInput = z.object({ id: z.uuid(), key: z.number().int().min(0) });

/** What a document is about; only what is given is changed. */
export const factsInput = z
  .object({
    id: z.uuid(),
    unitId: z.uuid().optional(),
    outlineId: z.uuid().nullable().optional(),
    periodKind: periodFields.periodKind.optional(),
    year: yearInput.optional(),
    part: periodFields.part.optional(),
  })
  .refine(({ periodKind, part }) => !periodKind || (part ?? 1) <= partsOfYear[periodKind], {
    path: ["part"],
  });

/** Checked facts of a document. */
export type Facts = z.output<typeof factsInput>;

/** The year or unit of all open documents of an import. */
export const allFactsInput = z.object({
  id: z.uuid(),
  unitId: z.uuid().optional(),
  year: yearInput.optional(),
});

/** An import that stops, or goes on. */
export const stopInput = z.object({ id: z.uuid(), stopped: z.boolean() });

/** Left out, or taken back among those to be saved. */
export const skipInput = z.object({ id: z.uuid(), skipped: z.boolean() });
