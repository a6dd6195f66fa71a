import { expect, test } from "vitest";
import { dayPart } from "./day-part.ts";

test.each([
  ["00:00", "evening"],
  ["03:59", "evening"],
  ["04:00", "morning"],
  ["10:59", "morning"],
  ["11:00", "noon"],
  ["12:59", "noon"],
  ["13:00", "afternoon"],
  ["17:59", "afternoon"],
  ["18:00", "evening"],
  ["23:59", "evening"],
])("at %s in Beijing it is %s", (time, part) => {
  expect(dayPart(new Date(`2026-12-20T${time}:00+08:00`))).toBe(part);
});
