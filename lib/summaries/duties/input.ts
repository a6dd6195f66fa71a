import { z } from "zod";

/** Who writes a section, and by when; both null takes the duty away. */
export const setDutyInput = z.object({
  id: z.uuid(),
  /** The id of the section's heading; empty for the opening. */
  key: z.string().max(100),
  ownerId: z.uuid().nullable(),
  // PostgreSQL has no year 0.
  dueOn: z.iso
    .date()
    .refine((day) => day >= "0001")
    .nullable(),
});

/** A checked form that gives somebody a section to write. */
export type SetDuty = z.output<typeof setDutyInput>;
