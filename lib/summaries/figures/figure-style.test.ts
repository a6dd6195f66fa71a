import fc from "fast-check";
import { expect, test } from "vitest";
import { figureDefaults } from "../../document/figure.ts";
import { printStyleInput } from "../../ledger/figures/print-style-input.ts";
import { styledBy, styleOf } from "./figure-style.ts";

test("a style that a figure keeps is the same again", () => {
  const style = {
    ...figureDefaults,
    rounding: "near",
    step: 100,
    numerals: "chinese",
    fixed: true,
    measure: "篇",
  };
  const read = styleOf(style, false);
  expect(styleOf({ ...figureDefaults, ...styledBy(read) }, false)).toEqual(read);
  expect(read).toMatchObject({
    rounding: "near",
    step: 100,
    numerals: "chinese",
    fixed: true,
    measure: "篇",
  });
});

test("whatever stands in a document, it is a style", () => {
  fc.assert(
    fc.property(fc.string(), fc.double({ noNaN: true }), fc.boolean(), (words, number, percent) => {
      const attrs = { show: words, rounding: words, step: number, numerals: words, decimals: number };
      const style = styleOf({ ...attrs, fixed: false, measure: "次" }, percent);
      expect(printStyleInput.safeParse(style).success).toBe(true);
    }),
  );
});
