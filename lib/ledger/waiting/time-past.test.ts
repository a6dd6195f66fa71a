import { expect, test } from "vitest";
import { timePast } from "./time-past.ts";

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

test.each([
  [-5 * minute, "minutes", 1],
  [20_000, "minutes", 1],
  [59 * minute + 59_000, "minutes", 59],
  [hour, "hours", 1],
  [3 * hour - 1, "hours", 2],
  [47 * hour, "hours", 47],
  [2 * day, "days", 2],
  [400 * day + hour, "days", 400],
])("%d milliseconds are %s: %d", (past, unit, n) => {
  const now = new Date("2026-03-05T09:12:00Z");
  expect(timePast(new Date(now.getTime() - past), now)).toEqual({ unit, n });
});
