import { z } from "zod";
import { type Declaration, fieldTypes } from "../declaration.ts";
import { declarationProblems } from "./declaration-problems.ts";

const name = z.string().trim().min(1).max(40);
const kindName = z.string().trim().min(1).max(80);
const key = z.string().min(1).max(40);

const fieldInput = z.strictObject({
  key,
  name,
  type: z.enum(fieldTypes),
  required: z.boolean().optional(),
  choices: z
    .array(z.strictObject({ value: z.string().trim().min(1).max(60), archived: z.boolean().optional() }))
    .max(300)
    .optional(),
  measure: z.string().trim().max(10).optional(),
  example: z.union([z.string().max(500), z.number(), z.boolean(), z.null()]).optional(),
  hours: z.strictObject({ from: key, to: key }).optional(),
  archived: z.boolean().optional(),
});

const stateInput = z.strictObject({
  key,
  name,
  next: z.array(key).max(20),
  deadlineHours: z.number().int().min(1).max(8_760).optional(),
  end: z.boolean().optional(),
  reason: z.boolean().optional(),
  stamps: key.optional(),
});

/** What a kind of ledger declares, all of it holding together. */
export const declarationInput = z
  .strictObject({
    fields: z.array(fieldInput).min(1).max(300),
    titleField: key,
    dateName: z.string().trim().min(1).max(20),
    workflow: z.array(stateInput).min(1).max(20).optional(),
    columns: z.array(key).min(1).max(60),
    totals: z.array(key).max(60),
  })
  .superRefine((declaration: Declaration, context) => {
    for (const { path, code } of declarationProblems(declaration)) {
      context.addIssue({ code: "custom", path, message: code });
    }
  });

/** A new kind of ledger of the caller's own unit. */
export const createKindInput = z.object({ name: kindName, declaration: declarationInput });

/** A checked new kind of ledger. */
export type CreateKind = z.output<typeof createKindInput>;

/** A changed kind of ledger; `updatedAt` is the state that the change was made on. */
export const editKindInput = createKindInput.extend({ id: z.uuid(), updatedAt: z.date() });

/** A checked change of a kind of ledger. */
export type EditKind = z.output<typeof editKindInput>;

/** Which kind of ledger to copy. */
export const copyKindInput = z.object({ id: z.uuid() });

/** Which kind of ledger to put away, or to take back. */
export const archiveKindInput = z.object({ id: z.uuid(), archived: z.boolean() });

/** What the list of kinds shows. */
export const kindListInput = z.object({ archived: z.literal("1").optional().catch(undefined) });
