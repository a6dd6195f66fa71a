import { expect, test } from "vitest";
import { searchDefinitions } from "./search-definitions.ts";

const kind = (name: string) => ({ id: name, name });
const definitions = [
  { name: "参学率", words: "出勤率 到课率", kind: kind("理论学习") },
  { name: "集中学习次数", words: "中心组 学习会", kind: kind("理论学习") },
  { name: "媒体报道总数", words: "宣传报道", kind: kind("新闻宣传") },
  { name: "省级媒体报道数", words: "", kind: kind("新闻宣传") },
];

test.each([
  ["", "参学率 集中学习次数 媒体报道总数 省级媒体报道数"],
  ["学习", "集中学习次数 参学率"],
  ["媒体", "媒体报道总数 省级媒体报道数"],
  ["  出勤 ", "参学率"],
  ["学习 中心", "集中学习次数"],
  ["学习 媒体", ""],
])("%j finds %s", (text, names) => {
  expect(
    searchDefinitions(definitions, text)
      .map(({ name }) => name)
      .join(" "),
  ).toBe(names);
});
