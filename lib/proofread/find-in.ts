import { matches } from "./matches.ts";
import type { Paragraph } from "./paper.ts";
import type { Found } from "./rule.ts";
import { writtenText } from "./written-text.ts";

/**
 * Everything that a pattern with the flag `g` finds in what is typed in a paragraph.
 * @param fix the words that it should be, from the words found and the groups of the pattern
 */
export function findIn(
  paragraph: Paragraph,
  pattern: RegExp,
  fix?: (words: string, groups: readonly (string | undefined)[]) => string,
): Found[] {
  return matches(writtenText(paragraph), pattern).map(({ from, to, words, groups }) => ({
    paragraph: paragraph.index,
    from,
    to,
    ...(fix && { fix: fix(words, groups) }),
  }));
}
