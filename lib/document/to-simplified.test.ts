import { expect, test } from "vitest";
import { toSimplified } from "./to-simplified.ts";

test.each([
  ["教育局2025年理論學習與宣傳工作總結", "教育局2025年理论学习与宣传工作总结"],
  ["一、幹部乾燥，乾坤不變；頭髮發展，以後皇后", "一、干部干燥，乾坤不变；头发发展，以后皇后"],
  ["著作等身，走着瞧", "著作等身，走着瞧"],
  ["全区学校共38所。\n\tABC，１２３", "全区学校共38所。\n\tABC，１２３"],
  ["", ""],
])("%s", async (text, simplified) => {
  expect(await toSimplified(text)).toBe(simplified);
});
