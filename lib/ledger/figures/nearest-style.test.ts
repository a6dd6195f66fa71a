import fc from "fast-check";
import { expect, test } from "vitest";
import { nearestStyle } from "./nearest-style.ts";
import { printFigure } from "./print-figure.ts";

const told = (measure: string, percent = false) => ({ measure, percent });

test.each<[string, number, string, boolean, string]>([
  ["12次", 13, "次", false, "13次"],
  ["30名", 32, "人", false, "32名"],
  ["320余次", 347, "次", false, "340余次"],
  ["300余次", 347, "次", false, "300余次"],
  ["320余次", 340, "次", false, "340次"],
  ["近百篇", 96, "篇", false, "近百篇"],
  ["近百篇", 132, "篇", false, "百余篇"],
  ["40多人", 57, "人", false, "50多人"],
  ["十二次", 13, "次", false, "十三次"],
  ["98.5%", 0.9871, "", true, "98.7%"],
  ["98.55%", 0.9871, "", true, "98.71%"],
  ["99%", 0.9871, "", true, "99%"],
  ["19.9万元", 203_000, "元", false, "20.3万元"],
  ["12", 13, "次", false, "13次"],
])("%s is %f%s now: %s %s", (words, value, measure, percent, expected) => {
  const now = { value, list: null };
  expect(printFigure(now, nearestStyle(words, now, told(measure, percent)))).toBe(expected);
});

test("whatever the words, the style says something true", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."近约数12.0,余多百万次名%") }),
      fc.nat(100_000),
      (words, value) => {
        const now = { value, list: null };
        expect(printFigure(now, nearestStyle(words, now, told("次")))).toBeTruthy();
      },
    ),
  );
});
