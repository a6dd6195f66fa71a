import { expect, test } from "vitest";
import { type Confirmed, hasChanged } from "./has-changed.ts";
import type { Answer, Reading } from "./question.ts";

const read = (now: Partial<Reading>, before: Partial<Reading> | null = null): Answer => {
  const reading = (given: Partial<Reading>) => ({ value: null, list: null, records: 1, ...given });
  return { state: "read", now: reading(now), before: before && reading(before) };
};
const twelve: Confirmed = { text: "12次", value: 12, before: null };

test.each<[string, Confirmed, Answer, boolean]>([
  ["the same value", twelve, read({ value: 12 }), false],
  ["another value", twelve, read({ value: 13 }), true],
  ["a last digit of noise", { ...twelve, value: 0.1 + 0.2 }, read({ value: 0.3 }), false],
  ["a large value with noise", { ...twelve, value: 1e11 / 3 }, read({ value: 33333333333.333332 }), false],
  ["no records any more", twelve, read({ records: 0 }), true],
  ["a definition that was put away", twelve, { state: "gone" }, true],
  ["a unit out of reach", twelve, { state: "hidden" }, true],
  ["the same list", { ...twelve, text: "甲、乙", value: null }, read({ list: ["甲", "乙"] }), false],
  ["a longer list", { ...twelve, text: "甲", value: null }, read({ list: ["甲", "乙"] }), true],
  ["the same year before", { ...twelve, before: 10 }, read({ value: 12 }, { value: 10 }), false],
  ["another year before", { ...twelve, before: 10 }, read({ value: 12 }, { value: 11 }), true],
  ["still no year before", twelve, read({ value: 12 }, {}), false],
  ["a year before that is not compared with", { ...twelve, before: 10 }, read({ value: 12 }), false],
])("%s", (_, confirmed, answer, changed) => {
  expect(hasChanged(confirmed, answer)).toBe(changed);
});
