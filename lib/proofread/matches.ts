/** A match of a pattern in a text: its offsets, its words and its groups. */
export type Matched = { from: number; to: number; words: string; groups: readonly (string | undefined)[] };

/** Every match of a pattern with the flag `g` in a text. */
export function matches(text: string, pattern: RegExp): Matched[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const [words, ...groups] = match;
    return { from: match.index, to: match.index + words.length, words, groups };
  });
}
