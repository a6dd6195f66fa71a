import type { Node } from "@tiptap/pm/model";
import { perNode } from "./per-node.ts";

/** Where the words of a thread stand: from their beginning to their end, and the pieces in between. */
export type ThreadPlace = { start: number; end: number; ranges: { from: number; to: number }[] };

/** Where each thread of comments stands in a document, by its id, in the order of the text. */
export function placesOfThreads(doc: Node): Map<string, ThreadPlace> {
  const places = new Map<string, ThreadPlace>();
  doc.forEach((block, offset) => {
    for (const { id, from, to } of commentsIn(block)) {
      const range = { from: from + offset, to: to + offset };
      const place = places.get(id);
      if (place) {
        place.end = range.to;
        place.ranges.push(range);
      } else places.set(id, { start: range.from, end: range.to, ranges: [range] });
    }
  });
  return places;
}

/** The commented words of one block of a document, with places as if it stood at 0; pieces that touch are one. */
const commentsIn = perNode((block): { id: string; from: number; to: number }[] => {
  const found: { id: string; from: number; to: number }[] = [];
  const open = new Map<string, (typeof found)[number]>();
  block.descendants((node, pos) => {
    for (const { type, attrs } of node.marks) {
      if (type.name !== "comment") continue;
      const [from, to] = [pos + 1, pos + 1 + node.nodeSize];
      const before = open.get(attrs.id);
      if (before?.to === from) before.to = to;
      else {
        const piece = { id: attrs.id as string, from, to };
        found.push(piece);
        open.set(attrs.id, piece);
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
