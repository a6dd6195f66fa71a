import { cutWords } from "./cut-words.ts";

/** The most positions that a tsvector keeps of one word, and the highest position (PostgreSQL manual, 12.10). */
const limits = { positions: 255, position: 16_383 };

const searchable = /[\p{L}\p{N}]/u;

/** So frequent that they tell nothing: they would fill the index and rank every text alike. */
const common = new Set("的了和与及或在是为把将对并等也都又就以于上下中一不有从到其之这那个");

/**
 * The words of a text as they go into the index and come out of a question: small letters, without
 * punctuation and empty words. Of a word of three or more Chinese characters the parts of two are words
 * too, so that 师德 finds 师德师风 however it was cut. White space between words is none of them.
 */
export function indexedWords(text: string): string[] {
  const words: string[] = [];
  for (const each of cutWords(text.toLowerCase())) {
    const word = each.trim();
    if (!searchable.test(word) || common.has(word)) continue;
    words.push(word, ...pairsOf(word));
  }
  return words;
}

/** The overlapping pairs of characters of a longer Chinese word. */
export function pairsOf(word: string): string[] {
  const characters = [...word];
  if (characters.length < 3 || !/^\p{Script=Han}+$/u.test(word)) return [];
  return characters.slice(1).map((character, index) => characters[index]! + character);
}

/**
 * A tsvector as PostgreSQL reads it: `'师德':1A,7 '学习':2`. Words of the heading have the weight A, those
 * of the text none, which is D.
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

/** A word in a tsvector or tsquery. */
export function quoted(word: string): string {
  return `'${word.replace(/\\/g, "\\\\").replace(/'/g, "''")}'`;
}
