import { levelOf } from "../document/numbering.ts";
import { sentenceEnd } from "../document/structure/sentence.ts";
import type { Paragraph } from "./paper.ts";
import { isNumberable, typedNumberOf } from "./typed-numbers.ts";

/** The heading of a section: its paragraph and its words without number. */
export type Heading = { paragraph: Paragraph; words: string };

/** The headings of the first level, or what is numbered 一、二、 by hand where there are none. */
export function headingsOf(paragraphs: readonly Paragraph[]): Heading[] {
  const styled = paragraphs.filter(({ style }) => style === "level1");
  if (styled.length > 0) return styled.map((paragraph) => ({ paragraph, words: paragraph.text }));
  return paragraphs.filter(isNumberable).flatMap((paragraph) => {
    const number = typedNumberOf(paragraph);
    return number?.kind === "comma" ? [{ paragraph, words: paragraph.text.slice(number.to) }] : [];
  });
}

/** A line of a table of contents. */
const contents = /[…·.．]{3,}\s*\d{1,3}$|\t\d{1,3}$/;

/** The level of a heading that says nothing but its heading words, drawn or typed; null for all other paragraphs. */
export function bareHeadingLevel(paragraph: Paragraph): 1 | 2 | null {
  const { style, text } = paragraph;
  if (!isNumberable(paragraph) || text.trim() === "" || contents.test(text)) return null;
  const typed = levelOf(style) === null ? typedNumberOf(paragraph) : null;
  const level = typed ? ({ comma: 1, paren: 2 } as const)[typed.kind as "comma"] : levelOf(style);
  if (level !== 1 && level !== 2) return null;
  const words = typed ? text.slice(typed.to) : text;
  const end = sentenceEnd(words);
  // A typed number before a whole sentence counts an item.
  if (typed && /[。；！]$/.test(words.trimEnd())) return null;
  const goesOn =
    (end !== -1 && words.slice(end).trim() !== "") || /[：:]\s*\S/.test(words) || words.length > 60;
  return goesOn ? null : level;
}
