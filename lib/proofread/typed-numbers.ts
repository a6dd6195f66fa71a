import { type TypedNumber, typedNumber } from "../document/structure/typed-number.ts";
import type { Paragraph } from "./paper.ts";
import { perParagraph } from "./per-paragraph.ts";

/** A number that was typed at the beginning of a paragraph: where it stands in the text, and as it is written. */
export type Typed = TypedNumber & { from: number; to: number; words: string };

const mark = /^\s*(?:(?:[>＞]\s*)+|[-*+] +)?/;

/** The outline number that was typed at the beginning of a paragraph, after marks of a web page, or null. */
export const typedNumberOf = perParagraph(({ text }): Typed | null => {
  const from = mark.exec(text)![0].length;
  const number = typedNumber(text.slice(from));
  if (!number) return null;
  const words = text.slice(from, from + number.length).trimEnd();
  return { ...number, from, to: from + words.length, words };
});

/** Whether a paragraph can have a number: it is no part of a table, title or signature. */
export function isNumberable({ inTable, style }: Paragraph): boolean {
  return !inTable && (style === "body" || style.startsWith("level"));
}

/** The paragraphs that are numbered by hand, up to the list of what is attached. */
export function typedItems(paragraphs: readonly Paragraph[]): { paragraph: Paragraph; number: Typed }[] {
  const items: { paragraph: Paragraph; number: Typed }[] = [];
  for (const paragraph of paragraphs) {
    if (/^附件\s*(?:[:：]|\d|$)/.test(paragraph.text)) break;
    if (paragraph.number !== null || !isNumberable(paragraph)) continue;
    const number = typedNumberOf(paragraph);
    if (number) items.push({ paragraph, number });
  }
  return items;
}
