import { expect, test } from "vitest";
import { publicityKinds } from "../kinds/built-in/publicity-kinds.ts";
import { builtInPoints, pointsChanges, pointsOf, pointsTable } from "./points.ts";

test.each([
  ["国家级", "报刊", 20],
  ["国家级", "广播", 10],
  ["国家级", "", 10],
  ["校级", "报刊", 0],
  ["", "", 0],
  ["__proto__", "constructor", 0],
  ["国家级", "__proto__", 10],
])("a report of %s in %s", (level, channel, points) => {
  expect(pointsOf(builtInPoints, level, channel)).toBe(points);
});

test("the built-in points know every level and channel that the ledger offers", () => {
  const { fields } = publicityKinds.find(({ key }) => key === "media-reports")!.declaration;
  const offered = (key: string) =>
    fields.find((field) => field.key === key)!.choices!.map(({ value }) => value);
  expect(Object.keys(builtInPoints)).toEqual(offered("level"));
  for (const row of Object.values(builtInPoints))
    expect(Object.keys(row)).toEqual([...offered("channel"), ""]);
});

test("a table for other levels and channels fills what it does not know", () => {
  expect(pointsTable({ 省级: { 报刊: 7, "": 3 } }, ["省级", "校级"], ["报刊", "短视频"])).toEqual([
    {
      level: "省级",
      cells: [
        { channel: "报刊", points: 7 },
        { channel: "短视频", points: 3 },
        { channel: "", points: 3 },
      ],
    },
    {
      level: "校级",
      cells: [
        { channel: "报刊", points: 0 },
        { channel: "短视频", points: 0 },
        { channel: "", points: 0 },
      ],
    },
  ]);
});

test("what changed, cell by cell", () => {
  const before = { 省级: { 报刊: 10, "": 5 } };
  expect(pointsChanges(before, { 省级: { 报刊: 12, "": 5 }, 校级: { "": 1 } })).toEqual([
    "省级·报刊 10 → 12",
    "校级·其他 0 → 1",
  ]);
  expect(pointsChanges(before, before)).toEqual([]);
});
