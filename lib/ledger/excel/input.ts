import { z } from "zod";
import { sheetLimits } from "./raw-sheet.ts";

const id = z.uuid();

/** Which field each column of a sheet fills; null for those that fill none. */
export const setMappingInput = z.object({
  id,
  mapping: z.array(z.string().max(40).nullable()).max(sheetLimits.columns),
});

/** One sheet, named by its id. */
export const sheetIdInput = z.object({ id });
