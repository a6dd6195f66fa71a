import { expect, test } from "vitest";
import { parseDocument } from "#lib/document/schema.ts";
import { countCharacters, sectionsOf } from "#lib/document/sections.ts";
import { longDocument } from "./long-document.ts";

test.each([1_000, 15_000, 50_000])("%d characters, valid, the same each time", (characters) => {
  const node = parseDocument(longDocument(characters));
  expect(countCharacters(node)).toBeGreaterThanOrEqual(characters);
  expect(countCharacters(node)).toBeLessThan(characters * 1.2 + 500);
  expect(sectionsOf(node).length).toBeGreaterThan(0);
  expect(longDocument(characters)).toEqual(longDocument(characters));
});
