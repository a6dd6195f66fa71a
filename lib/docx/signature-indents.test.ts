import { expect, test } from "vitest";
import { signatureIndents } from "./signature-indents.ts";

const date = { isDate: true, text: "2026年12月20日" };

test.each([
  ["the date, longer, is at two characters and the unit two further left", "江州市教育局", [6.25, 2]],
  ["a long unit is at two characters and the date begins two after it", "江州市教育局党委宣传科", [2, 2.75]],
])("%s", (_, text, expected) => {
  expect(signatureIndents([{ isDate: false, text }, date])).toEqual(expected);
});

test("a lone line stands two characters from the edge", () => {
  expect(signatureIndents([date])).toEqual([2]);
  expect(signatureIndents([{ isDate: false, text: "江州市教育局" }])).toEqual([2]);
});
