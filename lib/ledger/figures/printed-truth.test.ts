import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPrinted } from "../../../tests/read-printed.ts";
import { printFigure } from "./print-figure.ts";
import { type PrintStyle, plainStyle, readPrintStyle, roundingNames, roundingSteps } from "./print-style.ts";
import { printStyleInput } from "./print-style-input.ts";

const value = (number: number | null) => ({ value: number, list: null });

const measures = fc.constantFrom("", "次", "篇", "人", "元", "万元", "万名", "亿元", "小时", "%");
const styles: fc.Arbitrary<PrintStyle> = fc.record({
  rounding: fc.constantFrom(...roundingNames),
  step: fc.constantFrom(...roundingSteps),
  numerals: fc.constantFrom("digits", "chinese"),
  measure: measures,
  percent: fc.boolean(),
  show: fc.constantFrom("value", "difference", "rate"),
  decimals: fc.integer({ min: 0, max: 2 }),
  fixed: fc.boolean(),
});
const numbers = fc.oneof(
  fc.integer({ min: 0, max: 130 }),
  fc.integer({ min: 0, max: 3_000_000_000 }),
  fc.integer({ min: 0, max: 100_000 }).map((n) => n / 100),
  fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 8 })).map(([n, p]) => n * 10 ** p),
  fc.double({ min: 0, max: 1e9, noNaN: true }),
);
const parts = fc.oneof(
  fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 400 })).map(([a, b]) => Math.min(a, b) / b),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

describe("whatever the value and the style", () => {
  test("the words are true of the value", () => {
    fc.assert(
      fc.property(numbers, parts, styles, (number, part, given) => {
        const style = { ...given, show: "value" } as const;
        const exactly = style.percent ? part : number;
        const words = printFigure(value(exactly), style)!;
        const { said, least, most, off } = readPrinted(words, style);
        const close = 1e-12 * Math.abs(exactly);
        if (off !== null) {
          expect(Math.abs(said - exactly)).toBeLessThanOrEqual(off + close);
          if (said === 0) expect(exactly).toBe(0);
          if (/^100(?:\.0+)?%/.test(words)) expect(exactly).toBe(style.percent ? 1 : 100);
        } else {
          expect(exactly).toBeGreaterThanOrEqual(least - close);
          expect(exactly).toBeLessThan(most + close);
          expect(exactly).not.toBe(said);
        }
        expect(words.endsWith(style.percent ? "%" : style.measure.replace(/^[万亿]/, ""))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test("a whole number that is not rounded is printed whole", () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom("digits", "chinese"), (number, numerals) => {
        const style = { ...plainStyle("次"), numerals } as const;
        expect(readPrinted(printFigure(value(number), style)!, style).said).toBe(number);
      }),
    );
  });

  test("change has the right direction, and none only when there is none", () => {
    const pair = fc.oneof(fc.tuple(numbers, numbers), fc.tuple(parts, parts));
    fc.assert(
      fc.property(pair, styles, ([now, before], style) => {
        const words = printFigure(value(now), style, { value: before });
        if (style.show === "value") return;
        if (words === null) {
          expect(style.show).toBe("rate");
          expect(before).toBeLessThan(1e-290);
        } else if (words === "持平") expect(Math.abs(now - before)).toBeLessThanOrEqual(1.1e-9 * before);
        else expect(/^(?:增加|增长|提高)/.test(words)).toBe(now > before);
      }),
      { numRuns: 2000 },
    );
  });

  test("something is printed for any number there is", () => {
    const any = fc.double();
    fc.assert(
      fc.property(any, fc.option(any), styles, (now, before, style) => {
        const words = printFigure(value(now), style, before === null ? null : { value: before });
        expect(words === null || words.length > 0).toBe(true);
        if (style.show === "value" && Math.abs(now) < 1e300) expect(words).not.toBeNull();
      }),
    );
    expect(printFigure(value(Number.NaN), plainStyle())).toBeNull();
    expect(printFigure(value(1e308), plainStyle("", true))).toBeNull();
  });

  test("the style is read from the attributes of a figure, whatever else they are", () => {
    fc.assert(
      fc.property(
        styles,
        fc.dictionary(fc.constantFrom(...Object.keys(plainStyle())), fc.anything()),
        (style, strange) => {
          expect(printStyleInput.parse(style)).toEqual(style);
          expect(readPrintStyle({ ...style, definition: "x", year: 2026 })).toEqual(style);
          const read = readPrintStyle({ ...style, ...strange });
          expect(printStyleInput.safeParse({ ...read, measure: "" }).success).toBe(true);
          expect(printFigure(value(7.5), read, { value: 5 })).not.toBeNull();
        },
      ),
    );
    expect(readPrintStyle({})).toEqual(plainStyle());
  });
});
