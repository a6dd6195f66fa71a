import { expect, test } from "vitest";
import { wordFinder } from "./words-in.ts";

const find = wordFinder(["中心", "中心站", "站点", "a"], (word) => word);

test.each([
  ["融合中心站点", [["中心站", 2]]],
  [
    "中心与站点",
    [
      ["中心", 0],
      ["站点", 3],
    ],
  ],
  ["中 心", []],
  ["", []],
  [
    "aa中",
    [
      ["a", 0],
      ["a", 1],
    ],
  ],
])("%s", (text, expected) => {
  expect(find(text).map(({ entry, from }) => [entry, from])).toEqual(expected);
});
