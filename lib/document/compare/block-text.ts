import type { Node } from "@tiptap/pm/model";
import { textOf } from "../sections.ts";

/** What a block is known by when two documents are compared: its words, and of a picture which one it is. */
export function blockText(block: Node): string {
  return block.type.name === "image" ? `[${block.attrs.id}]` : textOf(block);
}
