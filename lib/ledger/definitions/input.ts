import { z } from "zod";
import { partFits, partPath, periodFields } from "../../period-input.ts";
import { searchWords } from "../../search-parameters.ts";
import { formulaInput } from "../figures/definition.ts";

const words = {
  name: z.string().trim().min(1).max(80),
  words: z.string().trim().max(200),
  formula: formulaInput,
  measure: z.string().trim().max(10),
};

/** A new definition of the caller's own unit. */
export const createDefinitionInput = z.object({ kindId: z.uuid(), ...words });

/** A checked new definition. */
export type CreateDefinition = z.output<typeof createDefinitionInput>;

/** A changed definition; `updatedAt` is the state that the change was made on. */
export const editDefinitionInput = z.object({ id: z.uuid(), updatedAt: z.date(), ...words });

/** A checked change of a definition. */
export type EditDefinition = z.output<typeof editDefinitionInput>;

/** Which definition to copy. */
export const copyDefinitionInput = z.object({ id: z.uuid() });

/** Which definition to put away, or to take back. */
export const archiveDefinitionInput = z.object({ id: z.uuid(), archived: z.boolean() });

/** A formula that is being written, over a ledger, asked of a unit and a period. */
export const trialInput = z
  .object({
    kindId: z.uuid(),
    formula: formulaInput,
    unit: z.uuid(),
    below: z.boolean(),
    ...periodFields,
  })
  .refine(partFits, partPath);

/** What the list of definitions shows. */
export const definitionListInput = z.object({
  search: searchWords,
  kind: z.uuid().optional().catch(undefined),
  archived: z.literal("1").optional().catch(undefined),
});

/** The ledger over which a new definition is begun. */
export const newDefinitionInput = z.object({ kind: z.uuid().optional().catch(undefined) });
