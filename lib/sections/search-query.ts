import { cutWords, subWords } from "./cut-words.ts";
import { isIndexed, quoted } from "./search-vector.ts";

/** What somebody looks for, ready for the database. */
export type SearchQuery = {
  /** A tsquery of all that was asked; "" when it holds nothing that can be looked for. */
  all: string;
  /** The same with "or" between the words, for when no text has them all. */
  any: string;
  /** What stood in quotation marks and is more than one word: it must stand so in the text. */
  phrases: string[];
  /** The words as they may stand in a text, for marking them there; the longest first. */
  terms: string[];
};

const quotation = /["“”„「『]([^"“”„「」『』]+)["“”」』]/g;

/**
 * Reads what somebody typed: words, and phrases in any quotation marks. A word of one character stands
 * for all words that begin with it; a longer Chinese one also for its parts, however the text was cut.
 */
export function searchQuery(typed: string): SearchQuery {
  const phrases: string[] = [];
  const rest = typed.replace(quotation, (_, phrase: string) => {
    if (phrase.trim()) phrases.push(phrase.trim());
    return " ";
  });
  const looked = [...new Set([...phrases, ...rest.split(/\s+/)].flatMap(wordsOf))];
  const nodes = looked.map(nodeOf);
  const terms = [...phrases, ...looked.filter((word) => rest.toLowerCase().includes(word))];
  return {
    all: nodes.join(" & "),
    any: nodes.join(" | "),
    phrases: phrases.filter((phrase) => cutWords(phrase).length > 1),
    terms: [...new Set(terms)].sort((one, other) => other.length - one.length),
  };
}

/** The words of a piece without spaces; one character counts only where it stands alone: in 2025年 it says nothing. */
function wordsOf(piece: string): string[] {
  const words = cutWords(piece.toLowerCase())
    .map((word) => word.trim())
    .filter(isIndexed);
  const longer = words.filter((word) => [...word].length > 1);
  return longer.length > 0 ? longer : words;
}

function nodeOf(word: string): string {
  if ([...word].length === 1) return `${quoted(word)}:*`;
  const parts = subWords(word);
  if (parts.length < 2) return quoted(word);
  return `(${quoted(word)} | (${parts.map(quoted).join(" & ")}))`;
}
