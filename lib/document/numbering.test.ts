import fc from "fast-check";
import { expect, test } from "vitest";
import { levelOf, numberParagraphs, numberSections, outlineNumber } from "./numbering.ts";
import { paragraphStyles } from "./paragraph-styles.ts";

test("each level counts on until a higher one begins; text does not interrupt", () => {
  expect(
    numberParagraphs([
      ...(["title", "level1", "body", "level2", "body", "level2", "level3", "level4", "level4"] as const),
      ...(["level1", "level3", "level2", "signer"] as const),
    ]),
  ).toEqual([
    null,
    "一、",
    null,
    "（一）",
    null,
    "（二）",
    "1.",
    "（1）",
    "（2）",
    "二、",
    "1.",
    "（一）",
    null,
  ]);
});

test("whatever the order, a number is one more than that of the sibling before it", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...paragraphStyles), { maxLength: 40 }), (styles) => {
      const expected = styles.map((style, index) => {
        const level = levelOf(style);
        if (level === null) return null;
        const before = styles.slice(0, index).map(levelOf);
        const parent = before.findLastIndex((other) => other !== null && other < level);
        const siblings = before.slice(parent + 1).filter((other) => other === level).length;
        return outlineNumber(level, siblings + 1);
      });
      expect(numberParagraphs(styles)).toEqual(expected);
    }),
  );
});

test("an opening has no number and is not counted", () => {
  expect(numberSections(["", "学习", "宣传"])).toEqual([null, "一、", "二、"]);
});
