import type { Mark, Node } from "@tiptap/pm/model";
import { type BlankKind, blankKinds } from "../../document/blank.ts";
import { leafText } from "../../document/leaf-text.ts";
import { isLinkable } from "../../document/linkable.ts";
import { xmlCharacters } from "./word-xml.ts";

/** Text of one look; a line break inside a paragraph is `\n`. */
export type Piece = {
  text: string;
  /** What of the document says it. */
  of: Node;
  lead: boolean;
  bold: boolean;
  /** What a blank wants whose prompt the text is, or null. */
  blank: BlankKind | null;
  /** Every other one of blanks that touch. */
  other?: boolean;
  /** Where the text leads to, or null. */
  link: PieceLink | null;
  /** A line break that was computed. */
  lineEnd?: boolean;
};

/** An address of a safe kind as a URI, and as the document has it. */
export type PieceLink = { uri: string; address: string };

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
    const before = pieces.at(-1);
    pieces.push({
      ...{ text, of: node, lead: has("lead"), bold: has("bold") },
      ...{ blank: blankKind(node), link: linkOf(link) },
      other: before?.blank != null && !before.other,
    });
  });
  return pieces;
}

function textOfInline(node: Node): string {
  return node.text ?? leafText(node);
}

function blankKind(node: Node): BlankKind | null {
  if (node.type.name !== "blank") return null;
  return blankKinds.find((kind) => kind === node.attrs.kind) ?? "text";
}

/** The address of a link, written as a URI: otherwise Word calls the file damaged. */
function linkOf(link: Mark | undefined): PieceLink | null {
  const address: unknown = link?.attrs.href;
  if (!isLinkable(address)) return null;
  const uri = new URL(address).href;
  return uri.length <= longestHref ? { uri, address } : null;
}
