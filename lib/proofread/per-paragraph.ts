import type { Paragraph } from "./paper.ts";

/**
 * A function of a paragraph that remembers its results, for rules that look at the whole paper again after every change.
 * It may only mind what changes with the paragraph itself: text, spans and style.
 */
export function perParagraph<Result>(
  compute: (paragraph: Paragraph) => Result,
): (paragraph: Paragraph) => Result {
  // The spans of a paragraph are made once for each node.
  const known = new WeakMap<Paragraph["spans"], { result: Result }>();
  return (paragraph) => {
    let entry = known.get(paragraph.spans);
    if (!entry) {
      entry = { result: compute(paragraph) };
      known.set(paragraph.spans, entry);
    }
    return entry.result;
  };
}
