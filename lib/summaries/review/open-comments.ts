import type { Node } from "@tiptap/pm/model";
import { placesOfThreads } from "../../document/comments-of.ts";
import type { Thread } from "../comments/queries.ts";

/** A thread that nobody resolved, with what was said first. */
export type OpenComment = {
  id: string;
  /** The words that it is about, and whether they still stand in the text. */
  quote: string;
  stands: boolean;
  author: string;
  text: string;
};

/** The threads that nobody resolved, in the order of the text; those whose words were deleted come last. */
export function openComments(doc: Node, threads: readonly Thread[]): OpenComment[] {
  const order = [...placesOfThreads(doc).keys()];
  const open = threads
    .filter(({ resolved }) => !resolved)
    .map(({ id, quote, comments }): OpenComment => {
      const said = comments.find(({ text }) => text !== null);
      return { id, quote, stands: order.includes(id), author: said?.author ?? "", text: said?.text ?? "" };
    });
  const standing = order.flatMap((id) => open.find((each) => each.id === id) ?? []);
  return [...standing, ...open.filter(({ stands }) => !stands)];
}
