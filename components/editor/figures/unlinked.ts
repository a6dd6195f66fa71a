import type { Node } from "@tiptap/pm/model";
import { carriedIn } from "#lib/document/carried.ts";
import { frameStyles } from "#lib/document/frame.ts";
import { perNode } from "#lib/document/per-node.ts";
import { numbersIn } from "#lib/ledger/figures/numbers-in.ts";

/** A number that stands in the text as words, with its paragraph; places are those of the document. */
export type Unlinked = {
  start: number;
  end: number;
  words: string;
  paragraph: { text: string; start: number };
};

const countedKinds = new Set(["count", "percentage", "amount"]);

/** The text of a paragraph with one character for each place in it. */
export function placedText(paragraph: Node): string {
  return paragraph.textBetween(0, paragraph.content.size, "\n", "\uFFFC");
}

/** The numbers of a document that are words: those that were carried over, and all others that count something. */
export function unlinkedIn(doc: Node): Unlinked[] {
  const found: Unlinked[] = [];
  doc.forEach((block, offset) => {
    if (frameStyles.has(block.attrs.style)) return;
    for (const { start, end, words, paragraph } of numbersOf(block)) {
      const placed = { text: paragraph.text, start: paragraph.start + offset };
      found.push({ start: start + offset, end: end + offset, words, paragraph: placed });
    }
  });
  return found;
}

/** Those of one block, with places as if it stood at 0. */
const numbersOf = perNode((block): Unlinked[] => {
  const carried = carriedIn(block).filter(({ kind }) => countedKinds.has(kind));
  const found: Unlinked[] = [];
  const look = (paragraph: Node, from: number) => {
    const text = placedText(paragraph);
    const spans = numbersIn(text).map(({ start, end }) => ({ start: start + from, end: end + from }));
    const own = carried.filter(({ start }) => start >= from && start < from + text.length);
    const free = spans.filter(({ start, end }) => !own.some((each) => each.start < end && start < each.end));
    for (const { start, end } of [...own, ...free].sort((one, other) => one.start - other.start)) {
      const words = text.slice(start - from, end - from);
      found.push({ start, end, words, paragraph: { text, start: from } });
    }
  };
  if (block.isTextblock) look(block, 1);
  else
    block.descendants((node, pos) => {
      if (node.isTextblock) look(node, pos + 2);
      return !node.isTextblock;
    });
  return found;
});
