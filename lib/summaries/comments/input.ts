import { z } from "zod";
import { searchWords } from "../../search-parameters.ts";

/** Longest text of one comment, in characters. */
export const longestComment = 4_000;

/** Most characters that are kept of the words that a thread is about. */
export const longestQuote = 300;

/** Text as PostgreSQL takes it. */
const words = z.string().transform((text) => text.replaceAll("\0", "").toWellFormed().trim());

const written = {
  /** Made with the form: sent twice, it makes one comment. */
  commentId: z.uuid(),
  text: words.pipe(z.string().min(1).max(longestComment)),
  /** The people whom it mentions; who is not named in the text by `@name` is left out. */
  mentions: z.array(z.uuid()).max(50),
};

const place = { id: z.uuid(), threadId: z.uuid() };

/** A new thread on words of a summary, with its first comment. */
export const startThreadInput = z.object({
  ...place,
  ...written,
  quote: words.transform((text) => text.slice(0, longestQuote).toWellFormed()),
});

/** A checked new thread. */
export type StartThread = z.output<typeof startThreadInput>;

/** Another comment of a thread, or other words for one. */
export const writeCommentInput = z.object({ ...place, ...written });

/** A checked comment. */
export type WriteComment = z.output<typeof writeCommentInput>;

/** One comment of a thread. */
export const commentInput = z.object({ ...place, commentId: z.uuid() });

/** Whether a thread is settled. */
export const resolveThreadInput = z.object({ ...place, resolved: z.boolean() });

/** One thread of a summary. */
export const threadInput = z.object(place);

/** Whom to look for by name. */
export const findReadersInput = z.object({ text: searchWords });
