import type { Node } from "@tiptap/pm/model";
import { blankText } from "./blank-text.ts";
import { figureText } from "./figure-text.ts";

/** What an atom in a paragraph says where it is only read; empty for what says nothing. */
export function leafText(leaf: Node): string {
  if (leaf.type.name === "blank") return blankText(leaf.attrs.prompt);
  if (leaf.type.name === "figure") return figureText(leaf.attrs);
  return leaf.type.name === "hardBreak" ? "\n" : "";
}
