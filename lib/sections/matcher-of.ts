import type { ExampleText } from "./template-examples.ts";
import { TemplateMatcher } from "./template-matcher.ts";
import { wordsOf } from "./words-of.ts";

/** A matcher that has learned from texts; their words are cut, which takes about 0.2 ms for 2,000 characters. */
export function matcherOf(examples: readonly ExampleText[]): TemplateMatcher {
  return new TemplateMatcher(
    examples.map(({ heading, text, ...rest }) => ({
      ...{ ...rest, heading: wordsOf(heading), text: wordsOf(text) },
    })),
  );
}
