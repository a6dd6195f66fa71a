import { z } from "zod";

/** A new outline of the caller's own unit: a name, the pattern of its titles, and its templates in order, none twice. */
export const createOutlineInput = z.object({
  name: z.string().trim().min(1).max(80),
  title: z.string().trim().min(1).max(120),
  templateIds: z
    .array(z.uuid())
    .min(1)
    .max(60)
    .refine((ids) => new Set(ids).size === ids.length),
});

/** A changed outline; `updatedAt` is the state that the change was made on. */
export const editOutlineInput = createOutlineInput.extend({ id: z.uuid(), updatedAt: z.date() });

/** Which outline to copy. */
export const copyOutlineInput = z.object({ id: z.uuid() });

/** Which outline to put away, or to take back. */
export const archiveOutlineInput = z.object({ id: z.uuid(), archived: z.boolean() });

/** What the list of outlines shows. */
export const outlineListInput = z.object({ archived: z.stringbool().catch(false) });

/** The checked form of a new outline. */
export type CreateOutline = z.output<typeof createOutlineInput>;

/** The checked form of a changed outline. */
export type EditOutline = z.output<typeof editOutlineInput>;
