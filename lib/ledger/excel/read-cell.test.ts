import { describe, expect, test } from "vitest";
import type { Field, FieldType, FieldValue } from "../declaration.ts";
import type { RawCell } from "./raw-sheet.ts";
import { readCell } from "./read-cell.ts";
import { unitsByText } from "./unit-names.ts";

const units = unitsByText([
  { id: "bureau", name: "青河区教育局", shortName: "教育局", parentId: null },
  { id: "one", name: "第一小学", shortName: "一小", parentId: "bureau" },
  { id: "two", name: "第二小学", shortName: "二小", parentId: "bureau" },
  { id: "one-office", name: "办公室", shortName: "办公室", parentId: "one" },
  { id: "two-office", name: "办公室", shortName: "办公室", parentId: "two" },
]);
const field = (type: FieldType, more: Partial<Field> = {}): Field => ({
  key: "f",
  name: "项目",
  type,
  ...more,
});
const read = (cell: RawCell, of: Field) => readCell(cell, of, { units, year: null });
const level = field("choice", {
  choices: [{ value: "国家级" }, { value: "市 级" }, { value: "区县级", archived: true }],
});

describe("what a cell gives a field", () => {
  const cases: [RawCell, Field, FieldValue][] = [
    ["12", field("number"), 12],
    ["１２．５", field("number"), 12.5],
    ["1,234,567.5", field("number"), 1234567.5],
    ["-3", field("number"), -3],
    ["12次", field("number"), 12],
    ["3 吨", field("number", { measure: "吨" }), 3],
    ["98.5%", field("percent"), 98.5],
    [98.71, field("percent"), 98.71],
    [{ percent: 0.987 }, field("percent"), 98.7],
    [{ percent: 0.9871 }, field("percent"), 98.71],
    [{ percent: 0.5 }, field("number"), 0.5],
    ["2600人", field("people"), 2600],
    [0, field("people"), 0],
    ["是", field("yesNo"), true],
    ["√", field("yesNo"), true],
    [1, field("yesNo"), true],
    ["有", field("yesNo"), true],
    [true, field("yesNo"), true],
    ["否", field("yesNo"), false],
    ["×", field("yesNo"), false],
    ["X", field("yesNo"), false],
    [0, field("yesNo"), false],
    ["无", field("yesNo"), false],
    [" 国家级 ", level, "国家级"],
    ["市级", level, "市 级"],
    ["区县级", level, "区县级"],
    ["第一小学", field("unit"), "one"],
    ["二小", field("unit"), "two"],
    ["第二小学·办公室", field("unit"), "two-office"],
    [13800000000, field("text"), "13800000000"],
    [{ at: "2026-03-05T00:00" }, field("text"), "2026-03-05"],
    [{ percent: 0.987 }, field("text"), "98.7%"],
    ["  ", field("text"), null],
    [null, field("people"), null],
    ["=1+1", field("text"), "=1+1"],
  ];
  test.each(cases)("%j in $type", (cell, of, value) => {
    expect(read(cell, of)).toEqual({ value });
  });
});

describe("what it does not give, and why", () => {
  const cases: [RawCell, Field, string][] = [
    ["近百", field("number"), "number"],
    ["320余次", field("number"), "number"],
    ["3.5万元", field("number", { measure: "元" }), "number"],
    ["12,34", field("number"), "number"],
    ["98.5%", field("number"), "number"],
    ["12次", field("percent"), "percent"],
    ["1e400", field("number"), "number"],
    [12.5, field("people"), "people"],
    [-1, field("people"), "people"],
    ["约20人", field("people"), "people"],
    ["部分", field("yesNo"), "yes-no"],
    ["省级", level, "choice"],
    ["第九小学", field("unit"), "unit"],
    ["办公室", field("unit"), "units"],
    [{ broken: "formula" }, field("text"), "formula"],
    [{ broken: "#N/A" }, field("number"), "error"],
  ];
  test.each(cases)("%j: $code", (cell, of, code) => {
    expect(read(cell, of)).toMatchObject({ problem: { code } });
  });

  test("a choice that nobody knows names those that are offered", () => {
    expect(read("省级", level)).toEqual({
      problem: { code: "choice", values: { text: "省级", offered: "国家级、市 级" } },
    });
  });
});
