import { type Item, isText, itemsOf, type Line } from "./line.ts";
import { pieceMarker } from "./piece-marker.ts";
import { type RawBlock, textOfRuns } from "./raw-block.ts";
import { isGenreTitle } from "./title-lines.ts";
import { isWebNoise } from "./web-noise.ts";

const enoughText = 200;

/**
 * Cuts a text that holds several documents, as collections on web pages do: at 篇一, 篇二, or where a
 * line can only be a new title and the text before it is a document by itself. In doubt it is one, and
 * always where our exporter wrote it.
 * @returns the blocks of each document, in order, none left out
 */
export function splitDocuments(blocks: readonly RawBlock[]): RawBlock[][] {
  const isOurs = blocks.some((block) => block.kind === "paragraph" && block.hint?.exact);
  const starts = isOurs ? [] : startsOf(blocks);
  if (starts.length < 2) return [[...blocks]];
  // What stands before the first title belongs to the first document.
  return starts.map((start, index) => blocks.slice(index === 0 ? 0 : start, starts[index + 1]));
}

function startsOf(blocks: readonly RawBlock[]): number[] {
  const pieces = blocks.flatMap((block, index) => (isPiece(block) ? [index] : []));
  if (pieces.length >= 2) return pieces;
  const lines = blocks.map((block) => lineOf(block));
  const isDocument = documentTest(lines);
  const starts: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (!line || !(isGenreTitle(line) || line.hint.heading === "title")) continue;
    const start = starts.at(-1);
    if (start === undefined ? index < 8 : isDocument(start + 1, index)) starts.push(index);
  }
  while (starts.length > 1 && !isDocument(starts.at(-1)! + 1, lines.length)) starts.pop();
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

/**
 * Tells whether the lines from one place to before another are a document, not a part of one: prose enough, and
 * numbers that begin with the first.
 */
function documentTest(lines: readonly (Line | null)[]): (from: number, to: number) => boolean {
  // How much prose stands before each line, and where the next numbered one is: asked again and again.
  const texts = lines.map((line) => (line && isWebNoise(line.text, true) ? undefined : line));
  const before = [0];
  for (const [index, line] of texts.entries()) {
    before.push(before[index]! + (line === null ? enoughText : (line?.text.length ?? 0)));
  }
  const next: number[] = [];
  for (let index = texts.length - 1; index >= 0; index--) {
    const kind = texts[index]?.number?.kind;
    next[index] = kind === "comma" || kind === "part" ? index : (next[index + 1] ?? texts.length);
  }
  return (from, to) => {
    const first = next[from] ?? texts.length;
    return before[to]! - before[from]! >= enoughText && (first >= to || texts[first]?.number?.value === 1);
  };
}
