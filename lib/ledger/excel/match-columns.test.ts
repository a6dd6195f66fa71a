import { expect, test } from "vitest";
import { studyLedger } from "../../../tests/study-ledger.ts";
import { matchColumns } from "./match-columns.ts";

const match = (headers: string[], before?: Map<string, string | null>) =>
  matchColumns(headers, studyLedger, before);

test("by the same header, with or without spaces, brackets and units", () => {
  expect(match(["日期", "主 题", "参学人数（人）", "*形式", "学时(小时)"])).toEqual([
    ...["date", "topic", "attended", "form", "hours"],
  ]);
});

test("by what offices say", () => {
  expect(match(["时间", "填报单位", "学习主题", "应到会人数"])).toEqual(["date", "unit", "topic", "due"]);
});

test("no field twice, the closest first; nothing for what is like nothing", () => {
  expect(match(["参学人数说明", "参学人数", "食堂", "", "序号"])).toEqual([
    null,
    "attended",
    null,
    null,
    null,
  ]);
});

test("what the program fills is not read, nor the reasons of rejected rows", () => {
  expect(match(["状态", "历时", "未导入的原因", "方案", "旧项目"])).toEqual([null, null, null, null, null]);
});

test("what was mapped before goes before, also to nothing", () => {
  const before = new Map([
    ["内容", "topic"],
    ["主题", null],
    ["备注", "gone"],
  ]);
  expect(match(["内容", "主题", "备注"], before)).toEqual(["topic", null, "notes"]);
});
