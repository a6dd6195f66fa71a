import type { Node } from "@tiptap/pm/model";
import type { FigureAttributes } from "./figure.ts";
import { leafText } from "./leaf-text.ts";
import { perNode } from "./per-node.ts";
import { endAfter } from "./structure/sentence.ts";

/** A figure of a document and what is written around it. */
export type FigureSentence = {
  /** Place of the figure in the document. */
  pos: number;
  attrs: FigureAttributes;
  /** What the figure says, as part of its sentence. */
  text: string;
  /** The sentence in which it stands, figures as they are printed; in a table its whole row. */
  sentence: string;
  /** Where in the sentence it begins, counted from 0. */
  start: number;
};

/** The figures of a document, in order, each with its sentence. */
export function figureSentences(doc: Node): FigureSentence[] {
  const found: FigureSentence[] = [];
  doc.forEach((block, offset) => {
    for (const each of sentencesIn(block)) found.push({ ...each, pos: each.pos + offset });
  });
  return found;
}

/** Those of one block, with places as if it stood at 0. */
const sentencesIn = perNode((block): FigureSentence[] => {
  if (block.isTextblock) return figuresIn(lineOf([{ node: block, at: 0 }]), true);
  const found: FigureSentence[] = [];
  block.forEach((row, offset) => {
    const cells: Paragraph[] = [];
    row.descendants((node, pos) => {
      if (node.isTextblock) cells.push({ node, at: offset + 2 + pos });
      return !node.isTextblock;
    });
    found.push(...figuresIn(lineOf(cells), false));
  });
  return found;
});

type Paragraph = { node: Node; at: number };
type Line = { text: string; mask: string; figures: (Pick<FigureSentence, "pos" | "attrs"> & Span)[] };
type Span = { from: number; to: number };

/** What figures say may hold stops of its own, titles for one; in the mask it does not. */
const masked = "\ufffc";

function lineOf(paragraphs: readonly Paragraph[]): Line {
  const line: Line = { text: "", mask: "", figures: [] };
  for (const [index, { node, at }] of paragraphs.entries()) {
    if (index > 0) write(line, "　");
    node.forEach((child, offset) => {
      const isFigure = child.type.name === "figure";
      const words = child.text ?? leafText(child);
      const span = { from: line.text.length, to: line.text.length + words.length };
      const attrs = child.attrs as FigureAttributes;
      if (isFigure) line.figures.push({ ...span, attrs, pos: at + 1 + offset });
      write(line, words, isFigure ? masked.repeat(words.length) : words);
    });
  }
  return line;
}

function write(line: Line, words: string, mask = words): void {
  line.text += words;
  line.mask += mask;
}

function figuresIn({ text, mask, figures }: Line, cut: boolean): FigureSentence[] {
  if (figures.length === 0) return [];
  const sentences = cut ? sentencesOf(mask) : [{ from: 0, to: text.length }];
  return figures.map(({ pos, attrs, from, to }) => {
    const around = sentences.find((each) => from < each.to) ?? { from: 0, to: text.length };
    // White space of a figure is part of what it says.
    const whole = mask.slice(around.from, around.to);
    const begun = around.from + whole.length - whole.trimStart().length;
    const sentence = text.slice(begun, begun + whole.trim().length);
    return { pos, attrs, text: text.slice(from, to), sentence, start: Math.max(0, from - begun) };
  });
}

/** Cut behind 。！？； outside of quotations and brackets, and at line breaks. */
function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < text.length; ) {
    const end = endAfter(text.slice(from), "。！？；\n");
    const to = end < 0 ? text.length : from + end;
    spans.push({ from, to });
    from = to;
  }
  return spans;
}
