import { type Item, isText, itemsOf, type Line } from "./line.ts";
import { pieceMarker } from "./piece-marker.ts";
import { type RawBlock, textOfRuns } from "./raw-block.ts";
import { isGenreTitle } from "./title-lines.ts";
import { isWebNoise } from "./web-noise.ts";

const enoughText = 200;

/**
 * Cuts a text that holds several documents, as collections on web pages do: at 篇一, 篇二, or where a
 * line can only be a new title and the text before it is a document by itself. In doubt it is one.
 * @returns the blocks of each document, in order, none left out
 */
export function splitDocuments(blocks: readonly RawBlock[]): RawBlock[][] {
  const starts = startsOf(blocks);
  if (starts.length < 2) return [[...blocks]];
  // What stands before the first title belongs to the first document.
  return starts.map((start, index) => blocks.slice(index === 0 ? 0 : start, starts[index + 1]));
}

function startsOf(blocks: readonly RawBlock[]): number[] {
  const lines = blocks.map((block) => lineOf(block));
  const pieces = blocks.flatMap((block, index) => (isPiece(block) ? [index] : []));
  if (pieces.length >= 2) return pieces;
  const starts: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (!line || !(isGenreTitle(line) || line.hint.heading === "title")) continue;
    const start = starts.at(-1);
    if (start === undefined ? index < 8 : isDocument(lines.slice(start + 1, index))) starts.push(index);
  }
  while (starts.length > 1 && !isDocument(lines.slice(starts.at(-1)! + 1))) starts.pop();
  return starts;
}

function isPiece(block: RawBlock): boolean {
  return block.kind === "paragraph" && !block.hint?.aside && pieceMarker.test(textOfRuns(block.runs).trim());
}

function lineOf(block: RawBlock): Line | null {
  if (block.kind !== "paragraph" || block.hint?.aside || textOfRuns(block.runs).length > 2000) return null;
  const item: Item | undefined = itemsOf([block]).items[0];
  return isText(item) ? item : null;
}

/** Prose enough, and numbers that begin with the first: a document, not a part of one. */
function isDocument(lines: readonly (Line | null)[]): boolean {
  let length = 0;
  let first: Line | null = null;
  for (const line of lines) {
    if (line && isWebNoise(line.text, true)) continue;
    length += line ? line.text.length : enoughText;
    if (first === null && line?.number && (line.number.kind === "comma" || line.number.kind === "part"))
      first = line;
  }
  return length >= enoughText && (first === null || first.number?.value === 1);
}
