import fc from "fast-check";
import { expect, test } from "vitest";
import { chineseNumber } from "../../chinese-number.ts";
import { chineseValue } from "./chinese-value.ts";
import { numeralsIn } from "./numerals.ts";

test.each([
  ["共10,856名", 10_856, 1, "名", false],
  ["减免19.9万元", 199_000, 1000, "元", false],
  ["满意度达98.71%", 98.71, 0.01, "%", false],
  ["近70余次", 70, 1, "次", true],
  ["学生6万多名", 60_000, 10_000, "名", true],
  ["270多万元", 2_700_000, 10_000, "元", true],
  ["20人左右", 20, 1, "人", true],
  ["节约20元", 20, 1, "元", false],
  ["共三十五名", 35, 1, "名", false],
  ["培训两千一百人次", 2100, 1, "人次", false],
])("%s", (text, value, step, measure, approximate) => {
  expect(numeralsIn(text)).toMatchObject([{ value, step, measure, approximate }]);
});

test.each(["一是提高认识", "十分重要", "三化建设", "第3名", "第三次", "一等奖", "同一个目标"])(
  "no number of something: %s",
  (text) => {
    expect(numeralsIn(text)).toEqual([]);
  },
);

test("Chinese numerals are read as they are written", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999_999 }), (value) => {
      expect(chineseValue(chineseNumber(value))).toBe(value);
    }),
  );
  expect(chineseValue("两百")).toBe(200);
  expect(["三百五", "一二三", "百", "零"].map(chineseValue)).toEqual([null, null, null, null]);
});

test("digits are read whatever their grouping", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999_999_999 }),
      fc.constantFrom("人", "名", "元"),
      (value, measure) => {
        for (const text of [String(value), value.toLocaleString("en-US")]) {
          expect(numeralsIn(`共${text}${measure}，`)).toMatchObject([{ value, measure, from: 1 }]);
        }
      },
    ),
  );
});
