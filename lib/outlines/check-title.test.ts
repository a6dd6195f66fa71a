import { expect, test } from "vitest";
import { checkTitle } from "./check-title.ts";

test.each(["{unit}{period}工作总结", "工作总结", "{unit}{unit}", ""])("%j can be filled in", (pattern) => {
  expect(() => checkTitle(pattern)).not.toThrow();
});

test.each([
  ["{year}年总结", "{year}"],
  ["{unit}{Period}", "{Period}"],
  ["{unit}{period总结", "{period总结"],
  ["unit}总结", "}"],
  ["{}总结", "{}"],
  ["{un{unit}it}", "{unit}"],
])("%j leaves open %s", (pattern, place) => {
  expect(() => checkTitle(pattern)).toThrow(
    expect.objectContaining({ code: "outline.place", values: { place } }),
  );
});
