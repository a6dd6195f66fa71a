import { expect, test } from "vitest";
import { isUuid, newUuid } from "./uuid.ts";

test("a new id is a UUID of version 4, and never the same", () => {
  const made = Array.from({ length: 1000 }, newUuid);
  expect(new Set(made).size).toBe(1000);
  for (const id of made)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test.each([
  ["8c6f0d3e-5b1a-4f7e-9a2d-1c3b5d7f9e0a", true],
  ["8C6F0D3E-5B1A-4F7E-9A2D-1C3B5D7F9E0A", true],
  ["8c6f0d3e5b1a4f7e9a2d1c3b5d7f9e0a", false],
  ["1", false],
  ["", false],
  [undefined, false],
])("whether %s is an id: %s", (text, expected) => expect(isUuid(text)).toBe(expected));
