import { z } from "zod";
import { type Period, partsOfYear, periodKinds } from "./period.ts";

/** A year in which summaries and records can lie. */
export const yearInput = z.coerce.number().int().min(1990).max(2100);

/** The fields of a period, for the schemas of forms; `partFits` checks them together. */
export const periodFields = {
  periodKind: z.enum(periodKinds),
  year: yearInput,
  part: z.coerce.number().int().min(1).max(12),
};

/** Whether a year has so many parts of the kind; for `refine`, with `partPath`. */
export function partFits({ periodKind, part }: Pick<Period, "periodKind" | "part">): boolean {
  return part <= partsOfYear[periodKind];
}

/** Which field of a period does not fit when `partFits` says no. */
export const partPath = { path: ["part"] };
