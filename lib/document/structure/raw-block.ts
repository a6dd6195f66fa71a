import type { BlankKind } from "../blank.ts";
import type { ParagraphStyle } from "../paragraph-styles.ts";

/** A piece of text of one look; "\n" is a line break inside the paragraph. */
export type RawRun = {
  text: string;
  bold?: boolean;
  link?: string;
  /** Heading words, in an exact paragraph. */
  lead?: true;
  /** What a blank wants whose 【prompt】 the text is. */
  blank?: BlankKind;
};

/** What the source says about a paragraph beyond its words; everything is optional, only `exact` is trusted. */
export type RawHint = {
  /** What the paragraph is for certain: our exporter wrote it. */
  exact?: ExactHint;
  /** "title" or an outline level, 1 for the highest, from a named style. */
  heading?: "title" | number;
  /** The automatic number as the word processor shows it: 一、 （二） 3. (4) ① */
  number?: string;
  align?: "left" | "center" | "right";
  /** A footnote that the reader has moved to the end. */
  note?: boolean;
  /** Hidden, a comment, or part of what the source puts around its text: to be set aside. */
  aside?: boolean;
  /** Size of most of the text, in points. */
  size?: number;
};

/** A paragraph that our exporter wrote, and the number that it drew at the beginning of the text; "" where it drew none. */
export type ExactHint = { style: ParagraphStyle; drawn: string };

/** A paragraph as a reader found it, before anything is known about its place in the document. */
export type RawParagraph = { kind: "paragraph"; runs: RawRun[]; hint?: RawHint };

/** A cell; each of its paragraphs is a list of runs. */
export type RawCell = { paragraphs: RawRun[][]; colspan: number; rowspan: number; header: boolean };

/**
 * A table: rows of the cells that begin in them; widths of the columns in pixels, 0 for one without. What our exporter
 * wrote is `exact`.
 */
export type RawTable = { kind: "table"; rows: RawCell[][]; widths: number[]; exact?: boolean };

/** A picture; `ref` names its bytes, sizes in pixels. */
export type RawImage = {
  kind: "image";
  ref: string;
  width?: number | null;
  height?: number | null;
  alt?: string;
  exact?: boolean;
};

/** What every reader (Word file, text, clipboard) makes, and `structure` understands. */
export type RawBlock = RawParagraph | RawTable | RawImage;

/** The words of runs. */
export function textOfRuns(runs: readonly RawRun[]): string {
  let text = "";
  for (const run of runs) text += run.text;
  return text;
}

/** The words of a block; of a table the rows on lines of their own, cells apart by tabs. */
export function textOfBlock(block: RawBlock): string {
  if (block.kind === "paragraph") return (block.hint?.number ?? "") + textOfRuns(block.runs);
  if (block.kind === "image") return "";
  const cell = ({ paragraphs }: RawCell) => paragraphs.map(textOfRuns).join("\n");
  return block.rows.map((row) => row.map(cell).join("\t")).join("\n");
}

/** The part of runs between two places in their text. */
export function sliceRuns(runs: readonly RawRun[], from: number, to: number): RawRun[] {
  const part: RawRun[] = [];
  let at = 0;
  for (const run of runs) {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, run.text.length);
    if (start < end) part.push({ ...run, text: run.text.slice(start, end) });
    at += run.text.length;
  }
  return part;
}

/** Runs without white space at both ends. */
export function trimRuns(runs: readonly RawRun[]): RawRun[] {
  const text = textOfRuns(runs);
  const from = text.length - text.trimStart().length;
  return sliceRuns(runs, from, text.trimEnd().length);
}

/** Plain text as blocks: one paragraph for each line that is not blank. */
export function blocksOfText(text: string): RawBlock[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029\f\v]/)
    .filter((line) => line.trim() !== "")
    .map((line) => ({ kind: "paragraph", runs: [{ text: line }] }));
}
