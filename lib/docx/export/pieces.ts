import type { Mark, Node } from "@tiptap/pm/model";
import { blankText } from "../../document/blank-text.ts";
import { isLinkable } from "../../document/linkable.ts";
import { xmlCharacters } from "./word-xml.ts";

/** Text of one look; a line break inside a paragraph is `\n`. */
export type Piece = {
  text: string;
  lead: boolean;
  bold: boolean;
  /** The prompt of a blank that nobody has filled. */
  blank: boolean;
  /** Address to go to, of a safe kind, or null. */
  href: string | null;
};

/** Longest address that Word opens. */
const longestHref = 2083;

/** The content of a paragraph, node for node, without what a Word file cannot hold. */
export function piecesOf(paragraph: Node): Piece[] {
  const pieces: Piece[] = [];
  paragraph.forEach((node) => {
    const text = xmlCharacters(textOfInline(node)).replace(/\r\n?/g, "\n");
    if (text === "") return;
    const has = (name: string) => node.marks.some((mark) => mark.type.name === name);
    const link = node.marks.find((mark) => mark.type.name === "link");
    pieces.push({
      ...{ text, lead: has("lead"), bold: has("bold") },
      ...{ blank: node.type.name === "blank", href: uriOf(link) },
    });
  });
  return pieces;
}

function textOfInline(node: Node): string {
  if (node.isText) return node.text ?? "";
  if (node.type.name === "hardBreak") return "\n";
  return node.type.name === "blank" ? blankText(node.attrs.prompt) : "";
}

/** The address of a link, written as a URI: otherwise Word calls the file damaged. */
function uriOf(link: Mark | undefined): string | null {
  const address: unknown = link?.attrs.href;
  if (!isLinkable(address)) return null;
  const uri = new URL(address).href;
  return uri.length <= longestHref ? uri : null;
}
