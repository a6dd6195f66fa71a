/** A comment as a Word file has it: its author is a name, and when it was made may be unknown. */
export type ForeignComment = { author: string; at: Date | null; text: string };

/** A thread as a Word file has it; `id` is that of the mark on the words, a UUID. */
export type ForeignThread = { id: string; quote: string; resolved: boolean; comments: ForeignComment[] };
