import fc from "fast-check";
import { expect, test } from "vitest";
import { shareAxis, shareShown } from "./share-shown.ts";

test.each([
  [1, 1],
  [0, 0],
  [0.9871, 0.987],
  [0.9996, 0.999],
  [0.00001, 0.001],
  [1.05, 1.05],
])("%d is shown as %d", (share, shown) => {
  expect(shareShown(share)).toBe(shown);
});

test.each([
  [[], 0.9, 1],
  [[1, 0.98], 0.9, 1],
  [[0.91], 0.8, 1],
  [[0.5, 1], 0.4, 1],
  [[0], 0, 1],
  [[1.24], 0.9, 1.3],
])("the axis of %j", (shares, from, to) => {
  expect(shareAxis(shares)).toEqual({ from, to });
});

test("every share lies on its axis", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 3, noNaN: true })), (shares) => {
      const { from, to } = shareAxis(shares);
      for (const share of shares) expect(share >= from && share <= to + 1e-9).toBe(true);
    }),
  );
});
