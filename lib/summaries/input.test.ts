import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createSummaryInput } from "./input.ts";

const form = {
  ...{ requestId: randomUUID(), outlineId: randomUUID(), unitId: randomUUID() },
  ...{ periodKind: "half", year: "2026", part: "2", title: "下半年工作总结" },
};

test.each([
  ["a half as a form sends it", {}, true],
  ["a month that the year has", { periodKind: "month", part: 12 }, true],
  ["a third half", { periodKind: "half", part: 3 }, false],
  ["a year with parts", { periodKind: "year", part: 2 }, false],
  ["a title of spaces", { title: "  " }, false],
  ["an id that is none", { unitId: "1" }, false],
])("the form with %s", (_, given, fits) => {
  expect(createSummaryInput.safeParse({ ...form, ...given }).success).toBe(fits);
});
