import type { Node } from "@tiptap/pm/model";
import { frameStyles, signatureStyles } from "./frame.ts";
import { leafText } from "./leaf-text.ts";
import type { ParagraphStyle } from "./paragraph-styles.ts";
import { perNode } from "./per-node.ts";

/** A section of a document: what stands from one level-1 heading to the next. */
export type DocumentSection = {
  /** The heading's id, its place while it has none; empty for the opening, which has no heading. */
  key: string;
  /** The words of the heading without its number and closing full stop. */
  heading: string;
  template: string | null;
  /** Positions of the first block's start and the last block's end in the document. */
  from: number;
  to: number;
  /** Index of the first block and of the block after the last, among the document's children. */
  first: number;
  after: number;
  /** Everything that is written in it, one line per paragraph, blanks as 【prompt】. */
  text: string;
  blanks: number;
};

/** What the paper shows as title: the paragraphs of the first title, however many, as one line. */
export function titleOf(doc: Node): string {
  const blocks = doc.children;
  const first = blocks.findIndex((block) => block.attrs.style === "title");
  if (first < 0) return "";
  const after = blocks.findIndex((block, index) => index > first && block.attrs.style !== "title");
  const lines = blocks.slice(first, after < 0 ? undefined : after).map(textOf);
  return lines.join("").replaceAll("\n", "").trim();
}

/** Cuts a document into its opening (when there is one) and its sections, in order. */
export function sectionsOf(doc: Node): DocumentSection[] {
  const sections: DocumentSection[] = [];
  let current: DocumentSection | null = null;
  doc.forEach((block, offset, index) => {
    const style = block.attrs.style as ParagraphStyle | undefined;
    if (style && frameStyles.has(style)) {
      if (signatureStyles.has(style)) current = null;
      return;
    }
    if (style === "level1" || current === null) {
      const heading = style === "level1" ? headingText(block) : "";
      current = {
        ...{
          key: style === "level1" ? (block.attrs.id ?? `block ${index}`) : "",
          heading,
          template: block.attrs.template ?? null,
        },
        ...{ from: offset, to: offset, first: index, after: index, text: "", blanks: 0 },
      };
      sections.push(current);
    }
    current.to = offset + block.nodeSize;
    current.after = index + 1;
    current.text += (current.text ? "\n" : "") + textOf(block);
    current.blanks += countBlanks(block);
  });
  return sections.filter(
    (section) => section.key || section.heading || section.text.trim() || section.blanks > 0,
  );
}

/** The heading words of a numbered paragraph: its lead when it goes on after it, else all of it. */
export function headingText(block: Node): string {
  let lead = "";
  block.forEach((child) => {
    if (child.marks.some((mark) => mark.type.name === "lead")) lead += child.text ?? "";
  });
  return withoutStop(lead || textOf(block));
}

/** The words of a heading without the stop at their end. */
export function withoutStop(words: string): string {
  return words.trim().replace(/[。．.；;：:]$/, "");
}

/** The text of a node: paragraphs on lines of their own, blanks as 【prompt】, figures as they are printed. */
export const textOf = perNode((node) => node.textBetween(0, node.content.size, "\n", leafText));

/** How many places of a node are still to be filled: blanks, and figures without a confirmed value. */
export const countBlanks = perNode((node): number => {
  if (node.type.name === "blank" || (node.type.name === "figure" && node.attrs.text === "")) return 1;
  return node.children.reduce((count, child) => count + countBlanks(child), 0);
});

/** Characters as a word processor counts them: everything written except white space. */
export const countCharacters = perNode((node): number =>
  node.isTextblock
    ? node.textContent.replace(/\s/g, "").length
    : node.children.reduce((count, child) => count + countCharacters(child), 0),
);
