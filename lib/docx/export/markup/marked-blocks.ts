import type { Node } from "@tiptap/pm/model";
import { splitOf, suggestedOf } from "../../../document/suggestions/said.ts";
import { styleOf } from "../../plan-paper.ts";
import { unsuggestedText } from "../../unsuggested-text.ts";
import type { MarkedBlock } from "../paragraphs.ts";
import { inkOfBlocks } from "./block-ink.ts";
import type { Markings } from "./markings.ts";

/** The blocks of a document with what is suggested of them and the bookmarks by which they are found again. */
export function markedBlocks(doc: Node, markings: Markings): MarkedBlock[] {
  const blocks = doc.children;
  let next = 0;
  return inkOfBlocks(blocks).map((ink, index) => {
    // What was split off has no place of its own in the document as it was.
    const isPart = splitOf(blocks[index]!)?.kind === "insertion" && blocks[index - 1]?.isTextblock;
    if (isPart) return { markings, ink, anchor: "" };
    const isNew = suggestedOf(blocks[index]!)?.kind === "insertion";
    const anchor = markings.anchor(
      { index: isNew ? next : next++, isNew, style: ink.restyled?.style ?? styleOf(blocks[index]!) },
      textWithParts(blocks, index),
    );
    return { markings, ink, anchor };
  });
}

/** The text of a block as it was, with what is split off from it. */
function textWithParts(blocks: readonly Node[], first: number): string {
  let text = unsuggestedText(blocks[first]!);
  for (let at = first + 1; blocks[first]!.isTextblock && at < blocks.length; at++) {
    if (splitOf(blocks[at]!)?.kind !== "insertion") break;
    text += unsuggestedText(blocks[at]!);
  }
  return text;
}
