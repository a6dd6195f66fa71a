import { likeness, type Pairs, pairsOf } from "../document/compare/likeness.ts";
import type { Paragraph } from "./paper.ts";
import { perParagraph } from "./per-paragraph.ts";
import { isNumberable } from "./typed-numbers.ts";

/** Shorter paragraphs are alike by chance. In characters. */
const shortest = 40;
/** What is less alike was written anew. */
const least = 0.6;
/** Paragraphs that are alike have stretches of this length in common. In characters. */
const stretch = 8;
/** Of last year's text every so-manieth stretch is known; one that more paragraphs have tells nothing. */
const every = 4;
const common = 12;
/** How many paragraphs are compared with one, those with the most stretches in common. */
const candidates = 8;

type Old = { pairsAt: (index: number) => Pairs; withStretch: Map<string, number[]> };

const known = new WeakMap<readonly string[], (paragraph: Paragraph) => number>();

/** How alike a paragraph is to the most similar one of last year, from 0.6 to 1; 0 for less, and for short ones. */
export function likeLastYear(lastYear: readonly string[]): (paragraph: Paragraph) => number {
  const made = known.get(lastYear);
  if (made) return made;
  const old = read(lastYear);
  const share = perParagraph((paragraph) => (isLong(paragraph) ? mostAlike(paragraph.text, old) : 0));
  known.set(lastYear, share);
  return share;
}

/** Whether a paragraph is prose that is long enough to be compared. */
export function isLong(paragraph: Paragraph): boolean {
  return isNumberable(paragraph) && paragraph.text.length >= shortest;
}

function read(texts: readonly string[]): Old {
  const long = texts.filter((text) => text.length >= shortest);
  const withStretch: Old["withStretch"] = new Map();
  for (const [index, text] of long.entries()) {
    const plain = plainOf(text);
    for (let at = 0; at + stretch <= plain.length; at += every) {
      const words = plain.slice(at, at + stretch);
      const holders = withStretch.get(words);
      if (!holders) withStretch.set(words, [index]);
      else if (holders.at(-1) !== index && holders.length <= common) holders.push(index);
    }
  }
  const pairs: Pairs[] = [];
  return { pairsAt: (index) => (pairs[index] ??= pairsOf(long[index]!)), withStretch };
}

function mostAlike(text: string, { pairsAt, withStretch }: Old): number {
  const shared = new Map<number, number>();
  const plain = plainOf(text);
  for (let at = 0; at + stretch <= plain.length; at++) {
    const holders = withStretch.get(plain.slice(at, at + stretch)) ?? [];
    if (holders.length > common) continue;
    for (const index of holders) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  if (shared.size === 0) return 0;
  const likely = [...shared].sort(([, a], [, b]) => b - a).slice(0, candidates);
  const own = pairsOf(text);
  let best = 0;
  for (const [index] of likely) best = Math.max(best, likeness(own, pairsAt(index), Math.max(least, best)));
  return best;
}

/** A text in which all numbers are the same, without white space. */
function plainOf(text: string): string {
  return text.replace(/\s+/g, "").replace(/\d+/g, "0");
}
