import type { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import type { SummaryState } from "../../prisma/client/enums.ts";
import { perNode } from "./per-node.ts";
import { accepted, unsuggested } from "./suggestions/settle.ts";

/**
 * A document as it is for whoever only reads it, counts in it or takes text out of it: what is suggested accepted,
 * and no trace of comments. The same node when there is neither.
 */
export const readingOf = perNode((doc): Node => {
  const read = accepted(doc);
  if (!hasComments(read)) return read;
  return new Transform(read).removeMark(0, read.content.size, read.type.schema.marks.comment).doc;
});

/** The document of a summary in a state as it is read: what is suggested in a final one was approved by nobody. */
export function readingIn(state: SummaryState, doc: Node): Node {
  return readingOf(state === "final" ? unsuggested(doc) : doc);
}

const hasComments = perNode((node): boolean =>
  node.children.some(
    (child) => child.marks.some(({ type }) => type.name === "comment") || hasComments(child),
  ),
);
