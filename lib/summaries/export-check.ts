import type { Node } from "@tiptap/pm/model";
import type { BlankKind } from "../document/blank.ts";
import { countOpen } from "../document/figures.ts";
import { signatureStyles } from "../document/frame.ts";
import { numberParagraphs } from "../document/numbering.ts";
import { countCharacters, headingText } from "../document/sections.ts";
import { styleOf } from "../docx/plan-paper.ts";
import { figureRows } from "./sources/figure-rows.ts";

/** A place that nobody has filled: the heading of its section with its number, empty before the first. */
export type OpenBlank = { section: string; prompt: string; kind: BlankKind };

/** What somebody should know before they take a summary out as a file. */
export type ExportCheck = {
  blanks: OpenBlank[];
  undecided: number;
  characters: number;
  /** How many figures it has whose sources can be listed. */
  figures: number;
};

/** Lists what is still to be filled in a document, in order. */
export function checkExport(doc: Node): ExportCheck {
  const styles = doc.children.map(styleOf);
  const numbers = numberParagraphs(styles);
  const blanks: OpenBlank[] = [];
  let section = "";
  doc.forEach((block, _, index) => {
    const style = styles[index]!;
    if (style === "level1") section = `${numbers[index]}${headingText(block)}`;
    if (signatureStyles.has(style)) section = "";
    block.descendants((node) => {
      if (node.type.name === "blank")
        blanks.push({ section, prompt: node.attrs.prompt, kind: node.attrs.kind });
      if (node.type.name === "figure" && node.attrs.text === "")
        blanks.push({ section, prompt: node.attrs.name, kind: "number" });
    });
  });
  const figures = figureRows(doc).length;
  return { blanks, undecided: countOpen(doc), characters: countCharacters(doc), figures };
}
