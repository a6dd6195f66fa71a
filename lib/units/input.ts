import { z } from "zod";

const words = {
  name: z.string().trim().min(2).max(80),
  shortName: z.string().trim().min(1).max(20),
  kind: z.enum(["bureau", "office", "school"]),
};

/** A new unit below another one. */
export const createUnitInput = z.object({ parentId: z.uuid(), ...words });

/** A checked form of a new unit. */
export type CreateUnit = z.output<typeof createUnitInput>;

/** The words that a unit is known by, changed. */
export const renameUnitInput = z.object({ id: z.uuid(), ...words });

/** Checked new words of a unit. */
export type RenameUnit = z.output<typeof renameUnitInput>;

/** Which unit goes below which other one. */
export const moveUnitInput = z.object({ id: z.uuid(), parentId: z.uuid() });

/** Which unit to put away, or to take back. */
export const archiveUnitInput = z.object({ id: z.uuid(), archived: z.boolean() });

/** What the tree of units shows. */
export const listUnitsInput = z.object({ archived: z.literal("1").optional().catch(undefined) });
