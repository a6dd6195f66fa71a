import { expect, test } from "vitest";
import { builtInDictionary } from "./built-in-dictionary.ts";

test("no wrong form stands twice, and none is right somewhere", () => {
  const wrong = builtInDictionary.map((word) => word.wrong);
  const right = new Set(builtInDictionary.map((word) => word.right));
  expect(new Set(wrong).size).toBe(wrong.length);
  expect(wrong.filter((word) => right.has(word))).toEqual([]);
  expect(builtInDictionary.filter((word) => word.right.includes(word.wrong))).toEqual([]);
});

test("days are days, and every day is that of a source", () => {
  for (const { date, source } of builtInDictionary) {
    if (date === "") continue;
    expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
    expect(source).not.toBe("");
  }
});
