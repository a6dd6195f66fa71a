import type { Mark, Node } from "@tiptap/pm/model";
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
      ...{ blank: node.type.name === "blank", href: safeHref(link) },
    });
  });
  return pieces;
}

/** How a blank is written where nothing can be filled in: in a Word file, in search, in counts. */
export function blankText(prompt: string): string {
  return `【${prompt.replace(/[\r\n]+/g, " ")}】`;
}

function textOfInline(node: Node): string {
  if (node.isText) return node.text ?? "";
  if (node.type.name === "hardBreak") return "\n";
  return node.type.name === "blank" ? blankText(String(node.attrs.prompt)) : "";
}

/** Only the kinds of address that cannot run anything; written as a URI, or Word calls the file damaged. */
function safeHref(link: Mark | undefined): string | null {
  if (!link) return null;
  const url = URL.parse(String(link.attrs.href));
  if (!url || !["http:", "https:", "mailto:"].includes(url.protocol)) return null;
  return url.href.length <= longestHref ? url.href : null;
}
