import fc from "fast-check";
import { expect, test } from "vitest";
import { readPrinted } from "../../../tests/read-printed.ts";
import { plainStyle } from "./print-style.ts";
import { roundings } from "./roundings.ts";

const value = (number: number | null) => ({ value: number, list: null });

test.each<[number, string, boolean, string]>([
  [0, "起", false, "0起"],
  [2, "次", false, "2次 两次"],
  [15, "所", false, "15所 10余所 10多所 十五所 十余所 十多所"],
  [327, "次", false, "327次 320余次 300余次 320多次 300多次 近330次 三百余次 三百多次"],
  [96, "篇", false, "96篇 90余篇 90多篇 近100篇 数十篇 九十余篇 九十多篇 近百篇"],
  [
    199_000,
    "元",
    false,
    "199000元 19.9万元 19万余元 10余万元 19万多元 10多万元 近20万元 十余万元 十多万元 近二十万元",
  ],
  [
    199_123,
    "元",
    false,
    "199123元 19万余元 10余万元 19万多元 10多万元 近20万元 十余万元 十多万元 近二十万元",
  ],
  [30_000, "万元", false, "3万元 三万元 30000元"],
  [-4, "分", false, "-4分"],
  [0.937, "", true, "93.7% 93.70% 94% 近94%"],
  [98.71, "%", false, "98.71% 98.7% 99% 近99%"],
  [1, "", true, "100% 100.00%"],
])("for %f%s (of one: %s) it is %s", (number, measure, percent, words) => {
  const offered = roundings(value(number), plainStyle(measure, percent)).map((each) => each.words);
  expect(offered.join(" ")).toBe(words);
});

test("a change is rounded like a number, and a list not at all", () => {
  const words = (show: "difference" | "rate", before: number | null) =>
    roundings(value(327), { ...plainStyle("次"), show }, before === null ? null : { value: before }).map(
      (each) => each.words,
    );
  expect(words("difference", 240)).toEqual([
    ...["增加87次", "增加80余次", "增加80多次", "增加近90次", "增加数十次"],
    ...["增加八十余次", "增加八十多次", "增加近九十次"],
  ]);
  expect(words("rate", 240)).toEqual(["增长36.25%", "增长36.3%", "增长36%", "增长近37%"]);
  expect(words("rate", 327)).toEqual(["持平"]);
  expect(words("rate", null)).toEqual([]);
  const list = { value: null, list: ["《湖畔书声》"] };
  expect(roundings(list, plainStyle()).map((each) => each.words)).toEqual(["《湖畔书声》"]);
  expect(roundings(value(null), plainStyle("次"))).toEqual([]);
});

test("whatever the number, each way to write it is true, another one, and the first exact", () => {
  const numbers = fc.oneof(
    fc.nat(2000),
    fc.nat(),
    fc.nat(100_000).map((n) => n / 100),
  );
  const measures = fc.constantFrom("次", "元", "万元", "亿元", "");
  fc.assert(
    fc.property(numbers, measures, (number, measure) => {
      const offered = roundings(value(number), plainStyle(measure));
      expect(new Set(offered.map(({ words }) => words)).size).toBe(offered.length);
      expect(offered[0]!.style).toEqual(plainStyle(measure));
      for (const { words, style } of offered) {
        const { said, least, most, off } = readPrinted(words, style);
        expect(style.rounding === "exact").toBe(off !== null);
        if (off !== null) expect(Math.abs(said - number)).toBeLessThanOrEqual(off + 1e-9 * number);
        else expect(number >= least * (1 - 1e-9) && number < most && number !== said).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});
