import { expect, test } from "vitest";
import { chineseNumber } from "./chinese-number.ts";

test.each([
  [1, "一"],
  [10, "十"],
  [11, "十一"],
  [20, "二十"],
  [99, "九十九"],
  [100, "一百"],
  [101, "一百零一"],
  [110, "一百一十"],
  [234, "二百三十四"],
  [1005, "一千零五"],
  [9999, "九千九百九十九"],
  [10_000, "一万"],
  [10_005, "一万零五"],
  [120_300, "十二万零三百"],
  [20_003_000, "二千万三千"],
  [100_000_000, "一亿"],
  [130_000_000_000, "一千三百亿"],
  [1_000_500_000_000, "一万零五亿"],
  [20_000_000_000_000, "二十万亿"],
])("%i is %s", (n, text) => {
  expect(chineseNumber(n)).toBe(text);
});

test("no two numbers are written the same", () => {
  const all = Array.from({ length: 9999 }, (_, n) => chineseNumber(n + 1));
  expect(new Set(all).size).toBe(9999);
  expect(all.join("")).toMatch(/^[零一二三四五六七八九十百千]+$/);
});
