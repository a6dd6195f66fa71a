import { expect, test } from "vitest";
import { storable } from "./storable.ts";

const text = (words: string) => ({ type: "text", text: words });

test("what PostgreSQL cannot hold goes, and a text that was nothing else", () => {
  const given = { type: "paragraph", content: [text("甲\0乙"), text("\0"), text("\ud800丙"), text("👩‍🏫")] };
  expect(storable(given)).toEqual({ ...given, content: [text("甲乙"), text("\ufffd丙"), text("👩‍🏫")] });
});

test("what it can hold stays the same thing", () => {
  const given = { content: [text("甲"), null, [1]] };
  expect(storable(given)).toBe(given);
});
