import { expect, test } from "vitest";
import { containing } from "./containing.ts";

test.each([
  ["学习", "学习"],
  ["100%", "100\\%"],
  ["a_b", "a\\_b"],
  ["C:\\x", "C:\\\\x"],
  ["\\%", "\\\\\\%"],
  ["学\0习", "学习"],
  ["", ""],
])("%j is looked for as %j", (text, contains) => {
  expect(containing(text)).toEqual({ contains, mode: "insensitive" });
});
