import { cutWords } from "./cut-words.ts";
import { isIndexed } from "./search-vector.ts";

/** The words of a text that say what it is about: no single characters, numbers or punctuation. */
export function wordsOf(text: string): string[] {
  return cutWords(text.toLowerCase()).filter(
    (word) => word.length > 1 && isIndexed(word) && !/^[\d.,%]+$/.test(word),
  );
}
