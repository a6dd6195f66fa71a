import type { Node } from "@tiptap/pm/model";
import { withoutSpaces } from "./white-space.ts";

const looks = new Set(["bold", "lead", "link"]);

/** Which words of a block look otherwise than the rest; the same for two blocks of the same words that look alike. */
export function lookOf(block: Node): string {
  let look = "";
  let before = "";
  block.descendants((node) => {
    if (!node.isText) return;
    const marks = node.marks.filter(({ type }) => looks.has(type.name));
    const now = marks.map(({ type, attrs }) => `${type.name} ${attrs.href ?? ""}`).join("\n");
    if (now !== before) look += `\n[${now}]`;
    look += withoutSpaces(node.text ?? "");
    before = now;
  });
  return look;
}
