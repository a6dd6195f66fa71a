import { expect, test } from "vitest";
import { lockAfter, lockMinutes } from "../tries.ts";
import { WrongTokens } from "./wrong-tokens.ts";

const minute = 60_000;

function guess(tokens: WrongTokens, n: number, address = "192.0.2.7", now = 0): void {
  for (let i = 0; i < n; i += 1) tokens.note(address, `${address} ${i}`, now);
}

test("as many different wrong tokens as wrong passwords lock an address, and no other", () => {
  const tokens = new WrongTokens();
  guess(tokens, lockAfter - 1);
  expect(tokens.minutesLeft("192.0.2.7", 0)).toBe(0);
  guess(tokens, lockAfter);
  expect(tokens.minutesLeft("192.0.2.7", 0)).toBe(lockMinutes);
  expect(tokens.minutesLeft("192.0.2.8", 0)).toBe(0);
});

test("the lock ends, and then all tries are there again", () => {
  const tokens = new WrongTokens();
  guess(tokens, lockAfter - 1);
  guess(tokens, lockAfter, undefined, 5 * minute);
  expect(tokens.minutesLeft("192.0.2.7", 6 * minute)).toBe(lockMinutes - 1);
  expect(tokens.minutesLeft("192.0.2.7", 20 * minute)).toBe(0);
  guess(tokens, lockAfter - 1, undefined, 21 * minute);
  expect(tokens.minutesLeft("192.0.2.7", 21 * minute)).toBe(0);
});

test("a program that goes on with one token that has ended locks nobody out", () => {
  const tokens = new WrongTokens();
  for (let i = 0; i < 1000; i += 1) tokens.note("192.0.2.7", "the same", i);
  expect(tokens.minutesLeft("192.0.2.7", 1000)).toBe(0);
});

test("of very many addresses the first are forgotten", () => {
  const tokens = new WrongTokens();
  guess(tokens, lockAfter, "first");
  for (let i = 0; i < 10_000; i += 1) tokens.note(`address ${i}`, "x", 0);
  expect(tokens.minutesLeft("first", 0)).toBe(0);
});
