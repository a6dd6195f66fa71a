import { z } from "zod";
import { pageNumber, searchWords } from "../../search-parameters.ts";

/** The longest form of a word. */
export const longestWord = 60;

const day = z.literal("").or(z.iso.date());

const entryWords = {
  right: z.string().trim().max(longestWord),
  source: z.string().trim().max(200),
  date: day,
  note: z.string().trim().max(500),
};

/** A word of one letter would be found everywhere. */
const wrong = z.string().trim().min(2).max(longestWord);

/** A new entry of the own unit's dictionary. */
export const createEntryInput = z
  .object({ wrong, ...entryWords })
  .refine((entry) => entry.wrong !== entry.right, { path: ["right"] });

/** A changed entry; `updatedAt` is the state that the change was made on. */
export const editEntryInput = z.object({ id: z.uuid(), updatedAt: z.date(), ...entryWords });

/** Which entry to put away, or to take back. */
export const archiveEntryInput = z.object({ id: z.uuid(), archived: z.boolean() });

/** Which built-in word the own unit does not want. */
export const putAwayInput = z.object({ wrong });

/** What the table of the dictionary shows. */
export const listEntriesInput = z.object({
  search: searchWords,
  archived: z.stringbool().catch(false),
  page: pageNumber,
});

/** The checked form of a new entry. */
export type CreateEntry = z.output<typeof createEntryInput>;

/** The checked form of a changed entry. */
export type EditEntry = z.output<typeof editEntryInput>;

/** A checked filter of the dictionary. */
export type ListEntries = z.output<typeof listEntriesInput>;
