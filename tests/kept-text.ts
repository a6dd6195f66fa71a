import { expect } from "vitest";
import { parseDocument } from "#lib/document/schema.ts";
import type { Structured } from "#lib/document/structure/structure.ts";

const bare = (text: string) => text.replace(/\s/g, "");
const sorted = (text: string) => [...bare(text)].sort().join("");

/**
 * Expects that documents hold every character of their source beside white space: in the text, set aside or removed. The
 * text with the numbers that were taken off, and what was set aside, are in the order of the source.
 * @param removed what the reader itself took off
 */
export function expectKept(
  source: string,
  documents: readonly Structured[],
  removed: readonly string[] = [],
): void {
  const kept = documents.map(({ doc }) => parseDocument(doc).textContent);
  const rest = documents.flatMap((each) => [...each.aside, ...each.removed]);
  expect(sorted([...kept, ...rest, ...removed].join(""))).toBe(sorted(source));
  expectOrder(source, kept.join(""));
  const blocks = documents.flatMap((each) => each.blocks);
  const words = ({ node, typed }: (typeof blocks)[number]) =>
    typed + parseDocument({ type: "doc", content: [node] }).textContent;
  for (const aside of [false, true]) {
    expectOrder(
      source,
      blocks
        .filter((block) => block.aside === aside)
        .map(words)
        .join(""),
    );
  }
}

function expectOrder(source: string, text: string): void {
  const from = bare(source);
  let at = 0;
  for (const character of bare(text)) {
    at = from.indexOf(character, at) + character.length;
    expect(at, `the order of ${character}`).toBeGreaterThanOrEqual(character.length);
  }
}
