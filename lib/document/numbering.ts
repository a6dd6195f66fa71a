import { chineseNumber } from "../chinese-number.ts";
import type { ParagraphStyle } from "./paragraph-styles.ts";

/** The outline number of the n-th paragraph of a level (GB/T 9704-2012, 7.3.3): 一、 （一） 1. （1） */
export function outlineNumber(level: 1 | 2 | 3 | 4, n: number): string {
  if (level === 1) return `${chineseNumber(n)}、`;
  if (level === 2) return `（${chineseNumber(n)}）`;
  return level === 3 ? `${n}.` : `（${n}）`;
}

/** The level of a style, or null for text without a number. */
export function levelOf(style: ParagraphStyle): 1 | 2 | 3 | 4 | null {
  return style.startsWith("level") ? (Number(style.at(-1)) as 1 | 2 | 3 | 4) : null;
}

/** The numbers of sections with these headings, 一、二、…; an opening, whose heading is empty, has none. */
export function numberSections(headings: readonly string[]): (string | null)[] {
  return numberParagraphs(headings.map((heading) => (heading === "" ? "body" : "level1")));
}

/**
 * Numbers a sequence of styles in document order. A heading begins the count of all lower levels
 * again; ordinary text does not interrupt a count.
 * @returns the number of each paragraph, null where it has none
 */
export function numberParagraphs(styles: Iterable<ParagraphStyle>): (string | null)[] {
  const counts = [0, 0, 0, 0];
  const numbers: (string | null)[] = [];
  for (const style of styles) {
    const level = levelOf(style);
    if (level === null) {
      numbers.push(null);
      continue;
    }
    counts[level - 1]! += 1;
    counts.fill(0, level);
    numbers.push(outlineNumber(level, counts[level - 1]!));
  }
  return numbers;
}
