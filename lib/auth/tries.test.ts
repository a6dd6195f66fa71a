import { expect, test } from "vitest";
import { locked, lockMinutes } from "./tries.ts";

const minute = 60_000;

test.each([
  ["the whole time", lockMinutes * minute, lockMinutes],
  ["a clock of the database that is ahead", lockMinutes * minute + 400, lockMinutes],
  ["a minute and a second", minute + 1000, 2],
  ["a few seconds", 5000, 1],
  ["time that is over", -1000, 1],
])("a locked account is told the minutes that are left: %s", (_, left, minutes) => {
  expect(locked(new Date(Date.now() + left)).values).toEqual({ minutes });
});
