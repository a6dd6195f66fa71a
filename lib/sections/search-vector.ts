import { cutWords } from "./cut-words.ts";
import { pairsOf } from "./pairs-of.ts";

/**
 * The most positions that a tsvector keeps of one word, and the highest position (PostgreSQL manual, 12.10). It
 * takes 1 MB at most; the words of so many characters always fit.
 */
const limits = { positions: 255, position: 16_383, characters: 50_000 };

const searchable = /[\p{L}\p{N}]/u;

/** So frequent that they tell nothing: they would fill the index and rank every text alike. */
const common = new Set("的了和与及或在是为把将对并等也都又就以于上下中一不有从到其之这那个");

/** Whether a word is looked for at all: punctuation and empty words are not. */
export function isIndexed(word: string): boolean {
  return searchable.test(word) && !common.has(word);
}

/**
 * A tsvector as PostgreSQL reads it: `'师德':1A,7 '学习':2`. Words of the heading have the weight A, those
 * of the text none, which is D. Of a Chinese word of three or more characters the pairs are words too,
 * so that 师德 finds 师德师风 however it was cut.
 */
export function searchVector(heading: string, text = ""): string {
  const places = new Map<string, string[]>();
  let position = 0;
  for (const [words, weight] of [
    [indexedWords(heading), "A"],
    [indexedWords(text), ""],
  ] as const) {
    for (const word of words) {
      position = Math.min(position + 1, limits.position);
      const known = places.get(word);
      if (!known) places.set(word, [position + weight]);
      else if (known.length < limits.positions) known.push(position + weight);
    }
  }
  return [...places].map(([word, at]) => `${quoted(word)}:${at.join(",")}`).join(" ");
}

function indexedWords(text: string): string[] {
  return cutWords(text.slice(0, limits.characters).toLowerCase())
    .map((word) => word.trim())
    .filter(isIndexed)
    .flatMap((word) => [word, ...pairsOf(word)]);
}

/** A word in a tsvector or tsquery. A word longer than PostgreSQL's 2 KB is cut. */
export function quoted(word: string): string {
  return `'${word.slice(0, 200).replace(/\\/g, "\\\\").replace(/'/g, "''")}'`;
}
