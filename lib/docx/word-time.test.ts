import { expect, test } from "vitest";
import { timeOfWord, wordTime } from "./word-time.ts";

test.each([
  ["2026-11-20T09:00:00+08:00", "2026-11-20T09:00:00Z"],
  ["2026-12-31T23:30:59.999+08:00", "2026-12-31T23:30:59Z"],
])("%s is written as %s: the hands of the clock in Beijing", (at, written) => {
  expect(wordTime(Date.parse(at))).toBe(written);
});

test.each([
  ["2026-11-20T09:00:00Z", "2026-11-20T09:00:00+08:00"],
  ["2026-11-20T09:00:00", "2026-11-20T09:00:00+08:00"],
  ["2026-11-20T09:00:00+00:00", "2026-11-20T17:00:00+08:00"],
])("%s is read as %s", (written, at) => {
  expect(timeOfWord(written)).toBe(Date.parse(at));
});

test.each([undefined, "", "gestern", "0001-01-01T00:00:00Z"])("%j is no time", (written) => {
  expect(timeOfWord(written)).toBe(0);
});

test("a time that no calendar of Word has is written as the first one", () => {
  for (const at of [Number.NaN, -1, 1e18]) expect(wordTime(at)).toBe("1970-01-01T08:00:00Z");
});
