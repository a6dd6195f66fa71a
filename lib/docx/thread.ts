/** What one person says in a thread; `at` is null where nobody knows when. */
export type ThreadComment = { author: string; at: Date | null; text: string };

/** A thread of comments about some words of a document, as it goes into a Word file and comes out of one. */
export type Thread = {
  id: string;
  /** The words that it is about. */
  quote: string;
  resolved: boolean;
  /** The first one, and the answers to it in order. */
  comments: ThreadComment[];
};
