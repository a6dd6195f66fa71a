import { blankText } from "../../document/blank-text.ts";
import { figureText } from "../../document/figure-text.ts";
import type { ParagraphStyle } from "../../document/paragraph-styles.ts";
import type { DocumentJson } from "../../document/schema.ts";
import { documentOf, type StructuredBlock } from "../../document/structure/to-blocks.ts";
import type { Warning } from "../../document/structure/warning.ts";
import type { Match } from "../../sections/template-matcher.ts";

/** A block of a document under review; `key` names it as long as the review lasts. */
export type ReviewBlock = StructuredBlock & {
  key: number;
  /** Of a level-1 heading: the templates that its section may be made from, the likeliest first. */
  matches?: Match[];
  /** A person has chosen or confirmed the template. */
  sure?: boolean;
};

/** A document of an import before it is saved. */
export type Review = {
  /** The lines of the file that became this document. */
  source: string[];
  blocks: ReviewBlock[];
  /** List marks and the like that structure replaces, beside the typed numbers of the blocks. */
  removed: string[];
  /** Remarks about the whole document. */
  warnings: Warning[];
  /** How sure the guesses are, between 0 and 1; what a person chose is 1. */
  confidence: { unit: number; period: number; outline: number };
};

/** Below this a guess is a place to look at. */
export const sureEnough = 0.5;

/** The style of a paragraph; null for tables and pictures. */
export function styleOf({ node }: Pick<ReviewBlock, "node">): ParagraphStyle | null {
  return node.type === "paragraph" ? ((node.attrs?.style ?? "body") as ParagraphStyle) : null;
}

/** The words of a block: cells apart by tabs, rows on lines of their own, blanks as 【prompt】. */
export function wordsOfNode(node: DocumentJson): string {
  if (node.type === "text") return node.text ?? "";
  if (node.type === "hardBreak") return "\n";
  if (node.type === "blank") return blankText(node.attrs?.prompt);
  if (node.type === "figure") return figureText(node.attrs);
  const between = node.type === "table" ? "\n" : node.type === "tableRow" ? "\t" : "";
  return (node.content ?? []).map(wordsOfNode).join(between);
}

/** The document as it would be saved. */
export function reviewedDocument({ blocks }: Pick<Review, "blocks">): DocumentJson {
  return documentOf(blocks);
}

/** The words of the title. */
export function reviewedTitle({ blocks }: Pick<Review, "blocks">): string {
  const lines = blocks.filter((block) => !block.aside && styleOf(block) === "title");
  return lines.map(({ node }) => wordsOfNode(node)).join("");
}

/** Whether the template of a section is still a guess that a person should look at. */
export function isUnsure({ aside, matches, sure }: ReviewBlock): boolean {
  return !aside && !sure && matches !== undefined && (matches[0]?.confidence ?? 0) < sureEnough;
}
