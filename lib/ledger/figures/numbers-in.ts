import { measureWords } from "./measure-families.ts";

/** A number with its measure in a text, with its words of rounding: from `start` up to and without `end`. */
export type NumberSpan = { start: number; end: number };

/** What is numbered rather than counted: 6月, 第九届. */
const numbered = new Set(["年", "月", "日", "号", "届"]);

const measures = measureWords.filter((word) => !numbered.has(word));
const pattern = new RegExp(
  `(?<![\\d.,/:-])(?:近|约)?(?:\\d[\\d,]*(?:\\.\\d+)?|(?<=近)[一二两三四五六七八九]?[十百千]+)(?:余|多|几)?[万亿]{0,2}(?:余|多)?(?:[%％]|${measures.join("|")})`,
  "g",
);

/** Where a text says how many: 12次, 近百篇, 320余次, 98.5%, 19.9万元. Dates, numbers of documents and lists are none. */
export function numbersIn(text: string): NumberSpan[] {
  return Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}
