import type { Mark, Node } from "@tiptap/pm/model";
import { perNode } from "./per-node.ts";

/** Where the words of a thread stand: their mark, from their beginning to their end, and the pieces in between. */
export type ThreadPlace = { mark: Mark; start: number; end: number; ranges: { from: number; to: number }[] };

/** Where each thread of comments stands in a document, by its id, in the order of the text. */
export function placesOfThreads(doc: Node): Map<string, ThreadPlace> {
  const { first } = sortedPlaces(doc);
  return new Map(first.map((place) => [place.mark.attrs.id, place]));
}

/**
 * The places that threads have beside their own, which is the least moved: words with a comment were copied, or moved by
 * two people who did not see each other's move yet.
 */
export function secondPlaces(doc: Node): ThreadPlace[] {
  return sortedPlaces(doc).second;
}

function sortedPlaces(doc: Node): { first: ThreadPlace[]; second: ThreadPlace[] } {
  const places = allPlaces(doc);
  const least = new Map<string, number>();
  for (const { attrs } of places.map(({ mark }) => mark))
    least.set(attrs.id, Math.min(least.get(attrs.id) ?? attrs.moved, attrs.moved));
  const isFirst = ({ mark: { attrs } }: ThreadPlace) => attrs.moved === least.get(attrs.id);
  return { first: places.filter(isFirst), second: places.filter((place) => !isFirst(place)) };
}

function allPlaces(doc: Node): ThreadPlace[] {
  const places = new Map<string, ThreadPlace>();
  doc.forEach((block, offset) => {
    for (const { mark, from, to } of commentsIn(block)) {
      const range = { from: from + offset, to: to + offset };
      const place = places.get(nameOf(mark));
      if (place) {
        place.end = range.to;
        place.ranges.push(range);
      } else places.set(nameOf(mark), { mark, start: range.from, end: range.to, ranges: [range] });
    }
  });
  return [...places.values()];
}

function nameOf({ attrs }: Mark): string {
  return `${attrs.id} ${attrs.moved}`;
}

/** The commented words of one block of a document, with places as if it stood at 0; pieces that touch are one. */
const commentsIn = perNode((block): { mark: Mark; from: number; to: number }[] => {
  const found: { mark: Mark; from: number; to: number }[] = [];
  const open = new Map<string, (typeof found)[number]>();
  block.descendants((node, pos) => {
    for (const mark of node.marks) {
      if (mark.type.name !== "comment") continue;
      const [from, to] = [pos + 1, pos + 1 + node.nodeSize];
      const before = open.get(nameOf(mark));
      if (before?.to === from) before.to = to;
      else {
        const piece = { mark, from, to };
        found.push(piece);
        open.set(nameOf(mark), piece);
      }
    }
  });
  return found;
});

/**
 * The words that somebody means who puts the caret into a paragraph: the word there, else the whole paragraph.
 * @param at place of the caret within the content of the paragraph
 * @returns null when there is nothing written in it
 */
export function wordsAt(paragraph: Node, at: number): { from: number; to: number } | null {
  const text = paragraph.textBetween(0, paragraph.content.size, undefined, "\ufffc");
  if (!/[^\s\ufffc]/.test(text)) return null;
  // Not in every browser; without it there is always the paragraph.
  const segmenter = Intl.Segmenter && new Intl.Segmenter("zh-CN", { granularity: "word" });
  for (const { index, segment, isWordLike } of segmenter?.segment(text) ?? []) {
    const to = index + segment.length;
    if (isWordLike && index <= at && at <= to) return { from: index, to };
  }
  return { from: 0, to: text.length };
}
