import fc from "fast-check";
import { expect, test } from "vitest";
import { nameOfCopy } from "./name-of-copy.ts";
import { createTemplateInput } from "./templates/input.ts";

test.each([
  ["理论学习", "理论学习（副本）"],
  ["理论学习（副本）", "理论学习（副本）（副本）"],
  ["", ""],
  ["学".repeat(80), `${"学".repeat(76)}（副本）`],
  [`学${"𠮷".repeat(39)}`, `学${"𠮷".repeat(37)}（副本）`],
])("a copy of %j is called %j", (name, copy) => {
  expect(nameOfCopy(name)).toBe(copy);
});

test("the name of a copy can be stored again", () => {
  const { heading } = createTemplateInput.shape;
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 80, size: "max" }), (name) => {
      const given = heading.safeParse(name);
      fc.pre(given.success);
      const copy = nameOfCopy(given.data!);
      expect(heading.safeParse(copy).success).toBe(true);
      expect(copy.isWellFormed()).toBe(true);
    }),
  );
});
