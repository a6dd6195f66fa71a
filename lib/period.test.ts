import fc from "fast-check";
import { expect, test } from "vitest";
import {
  daysOf,
  nextPeriod,
  type Period,
  partsOfYear,
  periodName,
  previousPeriod,
  summaryYear,
  titleFrom,
  yearBefore,
} from "./period.ts";

test.each([
  ["year", 1, "2026年度"],
  ["half", 1, "2026年上半年"],
  ["half", 2, "2026年下半年"],
  ["quarter", 1, "2026年第一季度"],
  ["quarter", 4, "2026年第四季度"],
  ["month", 1, "2026年1月"],
  ["month", 12, "2026年12月"],
] as const)("the name of %s %i is %s", (periodKind, part, name) => {
  expect(periodName({ periodKind, year: 2026, part })).toBe(name);
});

test("each part of a year has a name of its own", () => {
  const names = Object.entries(partsOfYear).flatMap(([periodKind, parts]) =>
    Array.from({ length: parts }, (_, part) =>
      periodName({ periodKind, year: 2026, part: part + 1 } as Period),
    ),
  );
  expect(new Set(names).size).toBe(1 + 2 + 4 + 12);
});

test.each([
  ["{unit}{period}宣传思想工作总结", "向阳小学2026年上半年宣传思想工作总结"],
  ["{period}工作总结（{period}）", "2026年上半年工作总结（2026年上半年）"],
  ["工作总结", "工作总结"],
  ["{year}{unit", "{year}{unit"],
])("fills in %s", (pattern, title) => {
  expect(titleFrom(pattern, "向阳小学", { periodKind: "half", year: 2026, part: 1 })).toBe(title);
});

test("the name of a unit stands in the title as it is", () => {
  const unitName = fc.oneof(fc.string(), fc.constantFrom("$&", "$$", "$`", "{period}", "{unit}"));
  fc.assert(
    fc.property(unitName, (unit) => {
      const title = titleFrom("关于{unit}的总结", unit, { periodKind: "year", year: 2026, part: 1 });
      expect(title).toBe(`关于${unit}的总结`);
    }),
  );
});

test.each([
  [1, 2025],
  [3, 2025],
  [4, 2026],
  [12, 2026],
])("in month %i of 2026 the summary of %i is being written", (month, year) => {
  expect(summaryYear({ year: 2026, month })).toBe(year);
});

test.each([
  ["year", 2025, 1, 2026, 1],
  ["half", 2025, 1, 2025, 2],
  ["quarter", 2025, 4, 2026, 1],
  ["month", 2025, 11, 2025, 12],
] as const)("after %s %i %i comes %i %i", (periodKind, year, part, nextYear, nextPart) => {
  const next = { periodKind, year: nextYear, part: nextPart };
  expect(nextPeriod({ periodKind, year, part })).toEqual(next);
  expect(previousPeriod(next)).toEqual({ periodKind, year, part });
});

test.each([
  ["year", 2026, 1, "2026-01-01", "2026-12-31"],
  ["half", 2026, 1, "2026-01-01", "2026-06-30"],
  ["half", 2026, 2, "2026-07-01", "2026-12-31"],
  ["quarter", 2026, 3, "2026-07-01", "2026-09-30"],
  ["month", 2024, 2, "2024-02-01", "2024-02-29"],
  ["month", 2026, 12, "2026-12-01", "2026-12-31"],
] as const)("%s %i %i is from %s to %s", (periodKind, year, part, from, to) => {
  const period = { periodKind, year, part };
  expect(daysOf(period)).toEqual({ from, to });
  expect(daysOf(yearBefore(period)).from).toBe(from.replace(String(year), String(year - 1)));
});
