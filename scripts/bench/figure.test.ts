import { expect, test } from "vitest";
import { figure, peer } from "./figure.ts";

const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);

test.each([
  ["median", 50, true],
  ["median", 49, false],
  ["p95", 95, true],
  ["p95", 94, false],
  ["max", 100, true],
  ["max", 99, false],
  ["min", 1, true],
  ["min", 2, false],
] as const)("1 to 100, the %s within %d: %s", (judged, goal, ok) => {
  expect(figure("a", hundred, "ms", goal, judged)).toEqual({
    ...{ name: "a", median: 50, p95: 95, unit: "ms", goal, ok },
  });
});

test("a single sample is its own median", () => {
  expect(figure("a", [3.14], "MB", 4, "max")).toMatchObject({ median: 3.1, p95: 3.1, ok: true });
});

test("no sample never meets a goal", () => {
  expect(figure("a", [], "ms", 4, "max").ok).toBe(false);
});

test("a peer has no goal, but says how many times as long it takes", () => {
  const ours = figure("a", [1, 2, 4], "ms", 5, "p95");
  const theirs = { name: "b", median: 5, p95: 10, unit: "ms", goal: null, ok: true, ratio: 2.5 };
  expect(peer("b", [5, 10, 5], ours)).toEqual(theirs);
});
