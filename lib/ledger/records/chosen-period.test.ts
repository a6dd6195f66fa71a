import { expect, test } from "vitest";
import { daysOf } from "../../period.ts";
import { partName, partsToChoose, periodOfDays } from "./chosen-period.ts";

test("every period is known again by its days", () => {
  for (const part of partsToChoose) {
    const period = { ...part, year: 2024 };
    const { from, to } = daysOf(period);
    expect(periodOfDays(from, to)).toEqual(period);
  }
  expect(new Set(partsToChoose.map(partName)).size).toBe(1 + 2 + 4 + 12);
});

test.each([
  ["2026-01-01", undefined],
  [undefined, "2026-12-31"],
  ["2026-01-02", "2026-12-31"],
  ["2025-01-01", "2026-12-31"],
])("days from %s to %s are no period", (from, to) => {
  expect(periodOfDays(from, to)).toBeNull();
});
