import type { Node } from "@tiptap/pm/model";
import { headStyles, signatureStyles } from "../document/frame.ts";
import { levelOf, numberParagraphs } from "../document/numbering.ts";
import type { ParagraphStyle } from "../document/paragraph-styles.ts";
import { textOf } from "../document/sections.ts";
import { signatureIndents } from "./signature-indents.ts";
import { textWidth } from "./text-width.ts";

/** What stands on the paper for one block of the document, or an empty line that the document does not hold. */
export type PaperBlock = {
  /** Null for an added empty line. */
  node: Node | null;
  /** 一、 （一） 1. （1）, or null. */
  number: string | null;
  /** Free characters at the right edge, for a signature and its date; else 0. */
  rightIndent: number;
  /** Its last line stays on the page of the block that follows. */
  keepNext: boolean;
  /** Is not divided between two pages. */
  keepLines: boolean;
};

/**
 * The blocks of a document as they follow each other on paper, for the exporter and for the editor's
 * page. Added are: one empty line after title and byline, and one before the signature, except where the
 * author left one. What ends the text stays with the signature.
 */
export function planPaper(doc: Node): PaperBlock[] {
  const nodes: Node[] = [];
  doc.forEach((node) => {
    nodes.push(node);
  });
  const numbers = numberParagraphs(nodes.map(styleOf));
  const blocks: PaperBlock[] = [];
  for (const [i, node] of nodes.entries()) {
    const last = nodes[i - 1];
    if (last && needsEmptyLine(last, node)) blocks.push(emptyLine());
    blocks.push({ ...plain, node, number: numbers[i] ?? null });
  }
  alignSignatures(blocks);
  return blocks;
}

/** The style of a block; tables and pictures count as body. */
export function styleOf(node: Node): ParagraphStyle {
  return node.type.name === "paragraph" ? node.attrs.style : "body";
}

/** The level of a block whose number and heading words have a face of their own, or null. */
export function levelOfBlock(node: Node): 1 | 2 | 3 | 4 | null {
  return levelOf(styleOf(node));
}

const isHead = (node: Node) => headStyles.has(styleOf(node));
const isSignature = (node: Node) => signatureStyles.has(styleOf(node));
const isEmpty = (node: Node) =>
  node.type.name === "paragraph" && levelOfBlock(node) === null && node.content.size === 0;
const plain: PaperBlock = { node: null, number: null, rightIndent: 0, keepNext: false, keepLines: false };
const emptyLine = (): PaperBlock => ({ ...plain });

function needsEmptyLine(last: Node, next: Node): boolean {
  if (isEmpty(last) || isEmpty(next)) return false;
  if (isHead(last) && !isHead(next)) return true;
  return isSignature(next) && !isSignature(last);
}

function alignSignatures(blocks: PaperBlock[]): void {
  for (let first = 0; first < blocks.length; first++) {
    if (!blocks[first]!.node || !isSignature(blocks[first]!.node!)) continue;
    let after = first;
    while (blocks[after]?.node && isSignature(blocks[after]!.node!)) after += 1;
    const group = blocks.slice(first, after);
    const lines = group.map(({ node }) => ({ isDate: styleOf(node!) === "date", text: textOf(node!) }));
    const indents = signatureIndents(lines);
    for (const [i, block] of group.entries()) block.rightIndent = indents[i]!;
    keepWithText(blocks, first, after);
    first = after;
  }
}

/** Width of three lines in characters; so short a paragraph goes whole with the signature. */
const short = 3 * 28;

/**
 * From the last block with text on, all up to the last line of the signature stay together: of a long
 * paragraph its last line, of a short one all. See docs/decisions/0012-signature-with-text.md.
 */
function keepWithText(blocks: PaperBlock[], first: number, after: number): void {
  let from = first - 1;
  while (from > 0 && (!blocks[from]!.node || isEmpty(blocks[from]!.node!))) from -= 1;
  for (let i = Math.max(from, 0); i < after - 1; i++) blocks[i]!.keepNext = true;
  const last = blocks[from]?.node;
  if (last?.isTextblock && textWidth(textOf(last)) + 2 <= short) blocks[from]!.keepLines = true;
}
