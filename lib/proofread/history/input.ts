import { z } from "zod";
import { pageNumber } from "../../search-parameters.ts";

/** Which version of the own unit's dictionary and settings to go back to. */
export const returnToInput = z.object({ version: z.int().min(1) });

/** Which page of the history. */
export const historyInput = z.object({ page: pageNumber });

/** Which part of the page of proofreading is shown. */
export const proofreadingTabInput = z.object({ tab: z.enum(["words", "rules", "history"]).catch("words") });

/** One of them. */
export type ProofreadingTab = z.output<typeof proofreadingTabInput>["tab"];
