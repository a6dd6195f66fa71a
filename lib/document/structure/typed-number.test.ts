import fc from "fast-check";
import { expect, test } from "vitest";
import { chineseNumber } from "../../chinese-number.ts";
import { numberValue, typedNumber } from "./typed-number.ts";

test.each([
  ["一、加强学习", "comma", 1, 2],
  ["十二、 加强学习", "comma", 12, 4],
  ["一.加强学习", "comma", 1, 2],
  ["二．加强学习", "comma", 2, 2],
  ["一、一年来的主要工作", "comma", 1, 2],
  ["二、三项措施齐头并进", "comma", 2, 2],
  ["（一）加强学习", "paren", 1, 3],
  ["(十一)加强学习", "paren", 11, 4],
  ["（三）、加强学习", "paren", 3, 4],
  ["㈡加强学习", "paren", 2, 1],
  ["1.加强学习", "dot", 1, 2],
  ["１．加强学习", "dot", 1, 2],
  ["10、加强学习", "dot", 10, 3],
  ["1. 2026年全市", "dot", 1, 3],
  ["3.2026年全市", "dot", 3, 2],
  ["3.5月份组织了培训", "dot", 3, 2],
  ["1.12所学校开展了活动", "dot", 1, 2],
  ["⒊加强学习", "dot", 3, 1],
  ["（1）加强学习", "small", 1, 3],
  ["2)加强学习", "small", 2, 2],
  ["⑵加强学习", "small", 2, 1],
  ["③加强学习", "circle", 3, 1],
  ["第一部分 学习情况", "part", 1, 5],
  ["第二章：学习情况", "part", 2, 4],
])("%s begins with an outline number", (text, kind, value, length) => {
  expect(typedNumber(text)).toEqual({ kind, value, length });
});

test.each([
  "一、二年级学生参加了活动。",
  "三、四季度全面铺开。",
  "一、二、三等奖共有五人。",
  "一、二线城市的经验",
  "一是夯实阵地。",
  "三是严格奖惩。",
  "第一，加强领导。",
  "第一部分学校已经完成。",
  "2016年是重要的一年。",
  "1.5亿元投入学校建设。",
  "1.15前完成",
  "10.24程序员节",
  "12.13国家公祭日",
  "3、4月份开展了检查。",
  "5、6号楼已经交付。",
  "（2026年1月）",
  "一一对应",
  "十分重视",
  "一方面，加强宣传。",
  "100.全部",
  "",
])("%s does not", (text) => {
  expect(typedNumber(text)).toBeNull();
});

test("Chinese numerals are read as they are written", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), (n) => {
      expect(numberValue(chineseNumber(n))).toBe(n);
    }),
  );
});
