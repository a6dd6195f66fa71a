import { compareParagraphs } from "./compare-paragraphs.ts";
import { withoutSpaces } from "./white-space.ts";

/**
 * How much of the paragraphs `after` stands in `before` too, wherever it was moved to: `shared` of `total` characters,
 * white space not counted.
 */
export function sharedPart(before: string[], after: string[]): { shared: number; total: number } {
  let [shared, total] = [0, 0];
  for (const { pieces } of compareParagraphs(before, after)) {
    for (const { kind, text } of pieces) {
      const size = kind === "removed" ? 0 : [...withoutSpaces(text)].length;
      total += size;
      if (kind === "same") shared += size;
    }
  }
  return { shared, total };
}
