import { expect, test } from "vitest";
import { type FigureAttributes, figureDefaults } from "../../document/figure.ts";
import type { Period } from "../../period.ts";
import { moveFigure } from "./move-figure.ts";

const year = (year: number): Period => ({ periodKind: "year", year, part: 1 });
const half = (year: number, part: number): Period => ({ periodKind: "half", year, part });
const unitIds = { from: "old", to: "new" };
const figure = (period: Period, unit = "old"): FigureAttributes => ({
  ...{ ...figureDefaults, definition: "d", unit, ...period, text: "12次", value: 12 },
});

test.each<[string, FigureAttributes, Period, Period, Partial<FigureAttributes>]>([
  ["of the old period, of the new", figure(year(2025)), year(2025), year(2026), { year: 2026, unit: "new" }],
  ["of the year before, too", figure(year(2024)), year(2025), year(2026), { year: 2025 }],
  ["of a part, the same part", figure(half(2025, 1)), year(2025), year(2026), { ...half(2026, 1) }],
  ["of a half, the next half", figure(half(2025, 1)), half(2025, 1), half(2025, 2), { ...half(2025, 2) }],
  ["into another kind", figure(year(2025)), year(2025), half(2026, 1), { ...half(2026, 1) }],
  ["of another unit, of that one", figure(year(2025), "school"), year(2025), year(2026), { unit: "school" }],
])("a figure %s", (_, attrs, from, to, expected) => {
  const moved = moveFigure(attrs, { from, to, unitIds });
  expect(moved).toMatchObject({ ...expected, text: "12次", value: null, stale: true });
});

test("where nothing moves it stays confirmed", () => {
  const attrs = figure(year(2025), "school");
  expect(moveFigure(attrs, { from: year(2025), to: year(2025), unitIds })).toEqual(attrs);
});

test("one that says nothing yet has nothing that is stale", () => {
  const attrs = { ...figure(year(2025)), text: "", value: null };
  expect(moveFigure(attrs, { from: year(2025), to: year(2026), unitIds }).stale).toBe(false);
});
