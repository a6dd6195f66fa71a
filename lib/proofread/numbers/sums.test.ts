import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleDocument } from "../../../tests/example-document.ts";
import { paperOf } from "../paper.ts";
import type { Context, Rule } from "../rule.ts";
import { sumOfParts } from "../rules/sum-of-parts.ts";

const context = {} as Context;
const rule = sumOfParts as Extract<Rule, { each: unknown }>;

function findings(text: string) {
  const { paragraphs } = paperOf(exampleDocument(text));
  return paragraphs.flatMap((paragraph) => rule.each(paragraph, context));
}

const pair = fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }));

const sentences = [
  (whole: string, one: string, other: string) =>
    `农村学生共计${whole}名，其中，小学${one}名，中学${other}名。`,
  (whole: string, one: string, other: string) => `共有教师${whole}人（其中男${one}人、女${other}人）。`,
  (whole: string, one: string, other: string) => `城区学校${one}所，农村学校${other}所，合计${whole}所。`,
];

test("any two parts make their sum", () => {
  fc.assert(
    fc.property(pair, fc.constantFrom(...sentences), ([one, other], sentence) => {
      expect(findings(sentence(String(one + other), String(one), String(other)))).toEqual([]);
    }),
  );
});

test("one digit changed in one of three numbers is found", () => {
  const change = fc.tuple(fc.nat(2), fc.nat(9), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(pair, change, fc.constantFrom(...sentences), ([one, other], [which, place, by], sentence) => {
      const numbers = [one + other, one, other].map(String);
      const digits = Array.from(numbers[which]!);
      const at = place % digits.length;
      const digit = (Number(digits[at]) + by) % 10;
      // A number does not begin with a zero.
      fc.pre(at > 0 || digit > 0);
      digits[at] = String(digit);
      numbers[which] = digits.join("");
      const [whole = "", first = "", second = ""] = numbers;
      expect(findings(sentence(whole, first, second))).toHaveLength(1);
    }),
  );
});

test("the parts of a real report", () => {
  const text = "农村学生共计10856名,其中,小学8506名,中学2350名。";
  expect(findings(text)).toEqual([]);
  for (const [at, sign] of Array.from(text).entries()) {
    if (!/\d/.test(sign)) continue;
    const wrong = `${text.slice(0, at)}${(Number(sign) % 9) + 1}${text.slice(at + 1)}`;
    expect(findings(wrong), wrong).toHaveLength(1);
  }
});
