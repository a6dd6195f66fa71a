import { z } from "zod";

/** A file of a record. */
export const removeFileInput = z.object({ id: z.uuid(), fileId: z.uuid() });
