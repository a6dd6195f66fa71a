import { z } from "zod";
import type { DocumentJson } from "../document/schema.ts";
import { searchWords } from "../search-parameters.ts";

const json = z.custom<DocumentJson>((value) => typeof value === "object" && value !== null);

/** The fields that a template file and the form have in common. An empty heading is an opening. */
export const templateWords = {
  heading: z.string().trim().max(80),
  guidance: z.string().trim().max(2000),
  body: json,
};

/** A new section template of the caller's own unit. */
export const createTemplateInput = z.object({ ...templateWords, position: z.int().min(0).max(9999) });

/** A changed section template; `updatedAt` is the state that the change was made on. */
export const editTemplateInput = createTemplateInput.extend({ id: z.uuid(), updatedAt: z.date() });

/** Which template to copy. */
export const copyTemplateInput = z.object({ id: z.uuid() });

/** Which template to put away, or to take back. */
export const archiveTemplateInput = z.object({ id: z.uuid(), archived: z.boolean() });

/** Two neighbours of the list that change places. */
export const swapTemplatesInput = z.object({ id: z.uuid(), with: z.uuid() });

/** What the list of templates shows. */
export const templateListInput = z.object({
  search: searchWords,
  archived: z.stringbool().catch(false),
});

/** The checked form of a new section template. */
export type CreateTemplate = z.output<typeof createTemplateInput>;

/** The checked form of a changed section template. */
export type EditTemplate = z.output<typeof editTemplateInput>;

/** A checked filter of the list of templates. */
export type TemplateList = z.output<typeof templateListInput>;
