import type { Node } from "@tiptap/pm/model";
import { leafText } from "../document/leaf-text.ts";
import { suggestedOf } from "../document/suggestions/said.ts";

/** What a block said before anything in it was suggested; that it is suggested itself does not matter. */
export function unsuggestedText(node: Node): string {
  if (node.type.name === "image") return String(node.attrs.alt ?? "");
  let text = "";
  node.forEach((child) => {
    const isNew =
      suggestedOf(child)?.kind === "insertion" || child.marks.some(({ type }) => type.name === "insertion");
    if (!isNew) text += child.isInline ? (child.text ?? leafText(child)) : unsuggestedText(child);
  });
  return text;
}
