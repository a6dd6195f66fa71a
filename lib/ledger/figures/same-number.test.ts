import { expect, test } from "vitest";
import { sameNumber } from "./same-number.ts";

test.each([
  [null, null, true],
  [null, 0, false],
  [0, null, false],
  [0, 0, true],
  [0.1 + 0.2, 0.3, true],
  [1e12 + 0.0001, 1e12, true],
  [12, 13, false],
  [0.9871, 0.9872, false],
])("%s and %s: %s", (one, other, same) => {
  expect(sameNumber(one, other)).toBe(same);
});
