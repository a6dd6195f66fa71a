import { expect, test } from "vitest";
import { parseDocument } from "#lib/document/schema.ts";
import { countCharacters } from "#lib/document/sections.ts";
import { staleWords } from "../../tests/stale-words.ts";
import { staleDocument } from "./stale-document.ts";

test("20,000 characters, valid, with words of every kind that may be stale", () => {
  const node = parseDocument(staleDocument(20_000));
  expect(countCharacters(node)).toBeGreaterThanOrEqual(20_000);
  expect(countCharacters(node)).toBeLessThan(26_000);
  const kinds = new Set(staleWords(node.textContent).map((word) => word.split(" ")[0]));
  expect([...kinds].sort()).toEqual(
    [
      ...["amount", "count", "date", "number", "ordinal", "percentage", "person", "place", "title"],
      ...["unit", "year"],
    ].sort(),
  );
});
