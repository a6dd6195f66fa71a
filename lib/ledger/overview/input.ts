import { z } from "zod";

/** Which year the start page is about; another than the current one only when the address says so. */
export const overviewInput = z.object({
  year: z.coerce.number().int().min(1990).max(2100).optional().catch(undefined),
});
