import { expect, test } from "vitest";
import { rankingInput, rankingPeriod, setPointsInput } from "./input.ts";

test.each([
  [{}, "month", 2026, 11],
  [{ kind: "year" }, "year", 2026, 1],
  [{ kind: "year", year: "2025", month: "7" }, "year", 2025, 1],
  [{ kind: "month", year: "2025", month: "7" }, "month", 2025, 7],
  [{ kind: "week", year: "x", month: "13" }, "month", 2026, 11],
])("%j asks for the %s %d/%d", (given, periodKind, year, part) => {
  const asked = rankingInput.parse(given);
  expect(rankingPeriod(asked, "2026-11-22")).toEqual({ periodKind, year, part });
});

const unitId = "01998a52-0000-7000-8000-000000000001";

test.each([
  [{ 省级: { 报刊: 10.5 } }, true],
  [{ 省级: { 报刊: 0 } }, true],
  [null, true],
  [{ 省级: { 报刊: -1 } }, false],
  [{ 省级: { 报刊: 0.3 } }, false],
  [{ 省级: { 报刊: 1001 } }, false],
  [{ 省级: 3 }, false],
  [Object.fromEntries(Array.from({ length: 61 }, (_, index) => [String(index), {}])), false],
])("points %j: %s", (points, fits) => {
  expect(setPointsInput.safeParse({ unitId, points }).success).toBe(fits);
});
