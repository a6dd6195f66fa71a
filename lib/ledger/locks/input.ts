import { z } from "zod";
import { isDay } from "../records/check-values.ts";

/** Closes the ledgers of a unit and those below it up to a day, or opens them (null). */
export const setLockInput = z.object({ unitId: z.uuid(), until: z.string().refine(isDay).nullable() });

/** A checked closing of ledgers. */
export type SetLock = z.output<typeof setLockInput>;
