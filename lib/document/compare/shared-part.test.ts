import { expect, test } from "vitest";
import { sharedPart } from "./shared-part.ts";

const safety = "加强校园安全检查，排查各类隐患。";
const sport = "开展阳光体育活动，增强学生体质。";

test.each<[string, string[], string[], { shared: number; total: number }]>([
  ["nothing", [], [], { shared: 0, total: 0 }],
  ["everything new", [], [safety], { shared: 0, total: 16 }],
  ["everything gone", [safety], [], { shared: 0, total: 0 }],
  ["the same, white space aside", ["加强 校园安全"], ["　加强校园安全 "], { shared: 6, total: 6 }],
  ["a year changed", ["2025年工作总结"], ["2026年工作总结"], { shared: 5, total: 9 }],
  ["moved", [safety, sport], [sport, safety], { shared: 32, total: 32 }],
  ["half of it new", [safety], [safety, sport], { shared: 16, total: 32 }],
  ["beyond the basic plane", ["𠮷林"], ["𠮷林"], { shared: 2, total: 2 }],
])("%s", (_, before, after, expected) => {
  expect(sharedPart(before, after)).toEqual(expected);
});
