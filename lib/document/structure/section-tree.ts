import { blankText } from "../blank-text.ts";
import { figureText } from "../figure-text.ts";
import { signatureStyles } from "../frame.ts";
import { levelOf, numberParagraphs } from "../numbering.ts";
import type { ParagraphStyle } from "../paragraph-styles.ts";
import type { DocumentJson } from "../schema.ts";
import { withoutStop } from "../sections.ts";

/** A heading of any level with what stands below it. */
export type SectionNode = {
  heading: string;
  level: 1 | 2 | 3 | 4;
  /** The computed number: 一、 （一） 1. （1） */
  number: string;
  /** What is written under it before the next heading, one line per paragraph, cells apart by tabs. */
  text: string;
  children: SectionNode[];
};

/** The parts of a document as nested text. */
export type SectionTree = { byline: string; opening: string; sections: SectionNode[]; signature: string };

/** Nests a document by its levels, for output and for comparison; formatting is left behind. */
export function sectionTree(doc: DocumentJson): SectionTree {
  const blocks = doc.content ?? [];
  const numbers = numberParagraphs(blocks.map(styleOf));
  const tree: SectionTree = { byline: "", opening: "", sections: [], signature: "" };
  const open: SectionNode[] = [];
  for (const [index, block] of blocks.entries()) {
    const style = styleOf(block);
    const level = levelOf(style);
    if (level !== null) {
      const node = sectionNode(block, level, numbers[index] ?? "");
      while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
      (open.at(-1)?.children ?? tree.sections).push(node);
      open.push(node);
    } else if (style === "byline") tree.byline = joined(tree.byline, textOf(block));
    else if (signatureStyles.has(style)) tree.signature = joined(tree.signature, textOf(block));
    else if (style !== "title") {
      const section = open.at(-1);
      if (section) section.text = joined(section.text, textOf(block));
      else tree.opening = joined(tree.opening, textOf(block));
    }
  }
  return tree;
}

function styleOf(block: DocumentJson): ParagraphStyle {
  return (block.type === "paragraph" && (block.attrs?.style as ParagraphStyle)) || "body";
}

function sectionNode(block: DocumentJson, level: SectionNode["level"], number: string): SectionNode {
  const isLead = (piece: DocumentJson) => piece.marks?.some((mark) => mark.type === "lead") ?? false;
  const pieces = block.content ?? [];
  const lead = pieces.filter(isLead).map(textOf).join("");
  const rest = pieces.filter((piece) => !isLead(piece));
  const heading = withoutStop(lead || rest.map(textOf).join(""));
  return { heading, level, number, text: lead ? rest.map(textOf).join("").trim() : "", children: [] };
}

function textOf(node: DocumentJson): string {
  if (node.type === "text") return node.text ?? "";
  if (node.type === "hardBreak") return "\n";
  if (node.type === "blank") return blankText(node.attrs?.prompt);
  if (node.type === "figure") return figureText(node.attrs);
  const between = node.type === "table" ? "\n" : node.type === "tableRow" ? "\t" : "";
  return (node.content ?? []).map(textOf).join(between);
}

function joined(before: string, text: string): string {
  return before && text ? `${before}\n${text}` : before || text;
}
