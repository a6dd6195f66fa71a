import { expect, it } from "vitest";
import { chineseDate } from "./chinese-date.ts";

it.each([
  ["2026-12-20", "2026年12月20日"],
  ["2027-01-05", "2027年1月5日"],
])("writes %s as %s", (day, written) => {
  expect(chineseDate(new Date(`${day}T00:00:00Z`))).toBe(written);
});
