import { describe, expect, test } from "vitest";
import type { RawCell } from "./raw-sheet.ts";
import { onlyYear, readDay, readMoment } from "./read-day.ts";

describe("a day in whatever way it is written", () => {
  const cases: [RawCell, string][] = [
    ["2026-3-5", "2026-03-05"],
    ["2026/03/05", "2026-03-05"],
    ["2026.3.5", "2026-03-05"],
    ["2026年3月5日", "2026-03-05"],
    ["20260305", "2026-03-05"],
    [20260305, "2026-03-05"],
    [46086, "2026-03-05"],
    [46086.38, "2026-03-05"],
    [{ at: "2026-03-05T00:00" }, "2026-03-05"],
    ["２０２６－３－５", "2026-03-05"],
    ["2026 年 3 月 5 日", "2026-03-05"],
    ["2026年3月5号", "2026-03-05"],
    ["2026年3月5日 星期四", "2026-03-05"],
    ["2026年3月5日（周四）", "2026-03-05"],
    ["2026-03-05 09:12:30", "2026-03-05"],
    ["3月5日", "2025-03-05"],
    ["3 月 5 号", "2025-03-05"],
  ];
  test.each(cases)("%j is %s", (cell, day) => {
    expect(readDay(cell, 2025)).toEqual({ value: day });
  });
});

describe("what is no day has a reason", () => {
  const cases: [RawCell, string][] = [
    ["2026-2-30", "date"],
    ["2026年3月", "date"],
    ["26.3.5", "date"],
    ["3.5", "date"],
    ["三月上旬", "date"],
    ["1026-3-5", "date"],
    ["20261305", "date"],
    [{ at: "1899-12-31T09:12" }, "date"],
    [3, "date"],
    [-1, "date"],
    [true, "date"],
    ["3月5日", "no-year"],
  ];
  test.each(cases)("%j: %s", (cell, code) => {
    expect(readDay(cell, null)).toMatchObject({ problem: { code } });
  });
});

describe("a minute", () => {
  const cases: [RawCell, string][] = [
    [{ at: "2026-03-05T09:12" }, "2026-03-05T09:12"],
    ["2026-3-5 9:12", "2026-03-05T09:12"],
    ["2026-03-05T09:12", "2026-03-05T09:12"],
    ["2026/3/5 21:12:45", "2026-03-05T21:12"],
    ["2026年3月5日9时12分", "2026-03-05T09:12"],
    ["2026年3月5日 下午3点", "2026-03-05T15:00"],
    ["2026年3月5日 下午3：05", "2026-03-05T15:05"],
    ["2026-3-5", "2026-03-05T00:00"],
    [46086.5, "2026-03-05T12:00"],
  ];
  test.each(cases)("%j is %s", (cell, moment) => {
    expect(readMoment(cell, null)).toEqual({ value: moment });
  });

  test.each(["2026-3-5 25:00", "2026-3-5 9:75", "9:12", "明天"])("%s is none", (cell) => {
    expect(readMoment(cell, null)).toMatchObject({ problem: { code: "time" } });
  });
});

test("the year of days without one is that of all the others, or nobody's", () => {
  expect(onlyYear(["2025-3-5", "3月6日", null, { at: "2025-04-01T00:00" }])).toBe(2025);
  expect(onlyYear(["2025-3-5", "2026-1-2", "3月6日"])).toBeNull();
  expect(onlyYear(["3月6日"])).toBeNull();
});
