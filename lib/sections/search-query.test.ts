import { expect, test } from "vitest";
import { searchQuery } from "./search-query.ts";
import { searchVector } from "./search-vector.ts";

test.each([
  ["师德", "'师德'", []],
  ["师", "'师':*", []],
  ["2025年", "'2025'", []],
  ["师德师风", "('师德师风' | ('师德' & '师风'))", []],
  ["“师德”", "'师德'", []],
  ["「加强学习」 舆情", "'加强' & '学习' & '舆情'", ["加强学习"]],
  ["it's \\", "'it'", []],
  ["的 。", "", []],
])("%s asks for %s", (typed, all, phrases) => {
  expect(searchQuery(typed)).toMatchObject({ all, phrases });
});

test("the longest words are marked first", () => {
  expect(searchQuery("学习 师德师风").terms).toEqual(["师德师风", "学习"]);
});

test("a vector has the words of the heading with more weight, and parts of long words", () => {
  expect(searchVector("师德师风", "学习 学习。O'Neil")).toBe(
    "'师德师风':1A '师德':2A '德师':3A '师风':4A '学习':5,6 'o':7 'neil':8",
  );
});
