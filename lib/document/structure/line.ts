import { levelOf } from "../numbering.ts";
import type { ParagraphStyle } from "../paragraph-styles.ts";
import { pieceMarker } from "./piece-marker.ts";
import {
  type RawBlock,
  type RawHint,
  type RawImage,
  type RawRun,
  type RawTable,
  sliceRuns,
  textOfRuns,
  trimRuns,
} from "./raw-block.ts";
import { type TypedNumber, typedNumber } from "./typed-number.ts";
import type { Warning } from "./warning.ts";

/** A paragraph on its way into the document. */
export type Line = {
  kind: "line";
  runs: RawRun[];
  text: string;
  hint: RawHint;
  /** The number it begins with, typed or automatic; automatic ones have the length 0. */
  number: TypedNumber | null;
  style: ParagraphStyle;
  /** How many characters at the beginning are the heading words; 0 for none. */
  lead: number;
  /** Not part of the document: what a web page put around it. */
  aside: boolean;
  /** The number that structure took off its beginning, typed or automatic. */
  typed: string;
  /** What a person should look at here. */
  doubts: Warning[];
};

/** What a document is made of while its structure is being found. */
export type Item = Line | RawTable | RawImage;

/** True for what our exporter wrote: nothing about it is to be guessed. */
export function isExact(item: Item): boolean {
  return item.kind === "line" ? item.hint.exact !== undefined : item.exact === true;
}

/** True for a paragraph that belongs to the document. */
export function isText(item: Item | undefined): item is Line {
  return item?.kind === "line" && !item.aside;
}

// Markdown marks of quotations, lists and headings that web pages leave at the beginning of lines; - 1 - is a page number.
const marker = /^(?:[>＞]\s*|[-*+]\s+(?!\d{1,3}\s?-$)|#{1,6}\s+)+/;

/** A paragraph with these words; its number is looked for. */
export function makeLine(runs: RawRun[], hint: RawHint = {}): Line {
  const text = textOfRuns(runs);
  return {
    kind: "line",
    runs,
    text,
    hint,
    number: numberOf(text, hint),
    style: hint.exact?.style ?? "body",
    lead: 0,
    aside: false,
    typed: "",
    doubts: [],
  };
}

/** Writes the automatic numbers out that have not become the number of a heading: they are text. */
export function writeNumbers(items: readonly Item[]): void {
  for (const item of items) {
    if (item.kind !== "line" || !item.hint.number) continue;
    if (!item.aside && levelOf(item.style) !== null) continue;
    const { number } = item.hint;
    item.runs = [{ text: typedNumber(number) ? number : `${number} ` }, ...item.runs];
    item.text = textOfRuns(item.runs);
  }
}

function numberOf(text: string, { exact, note, number }: RawHint): TypedNumber | null {
  const none = exact ? exact.drawn !== "" || levelOf(exact.style) === null : note;
  if (none) return null;
  const automatic = number ? typedNumber(number) : null;
  return automatic ? { ...automatic, length: 0 } : typedNumber(text);
}

/**
 * Blocks as items: markers of web pages taken off, paragraphs cut at line breaks that stand between
 * paragraphs, empty ones left out; exact ones as they are.
 * @returns also the marks, and the automatic numbers of empty paragraphs
 */
export function itemsOf(blocks: readonly RawBlock[]): { items: Item[]; removed: string[] } {
  const removed: string[] = [];
  const items: Item[] = [];
  for (const block of blocks) {
    if (block.kind !== "paragraph") {
      items.push(block);
      continue;
    }
    if (block.hint?.exact) {
      items.push(makeLine(block.runs, block.hint));
      continue;
    }
    let hint = block.hint;
    for (const piece of pieces(block.runs)) {
      let runs = trimRuns(piece);
      let text = textOfRuns(runs);
      const mark = (marker.exec(text) ?? pieceMarker.exec(text))?.[0] ?? "";
      if (mark && mark.length < text.length) {
        removed.push(mark);
        runs = trimRuns(sliceRuns(runs, mark.length, text.length));
        text = textOfRuns(runs);
      }
      if (text === "") continue;
      items.push(makeLine(runs, hint));
      hint = { ...block.hint, number: undefined, heading: undefined };
    }
    if (hint?.number) removed.push(hint.number);
  }
  return { items, removed };
}

/** The lines of a paragraph: a break in prose divides paragraphs, whatever key made it. */
export function pieces(runs: RawRun[]): RawRun[][] {
  const text = textOfRuns(runs);
  if (!text.includes("\n")) return [runs];
  const lines: RawRun[][] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    lines.push(sliceRuns(runs, from, from + line.length));
    from += line.length + 1;
  }
  return lines;
}
