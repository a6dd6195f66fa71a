import { readXlsx, type Sheet } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { studyLedger } from "../../../tests/study-ledger.ts";
import { type SheetRecord, writeRecords, writeTemplate } from "./write-sheet.ts";

const unit = "01900000-0000-7000-8000-000000000001";
const away = "01900000-0000-7000-8000-000000000009";
const file = {
  ...{ name: "理论学习/台账", declaration: studyLedger },
  ...{ units: new Map([[unit, "青河区教育局"]]), offered: ["青河区教育局"] },
};
const record: SheetRecord = {
  ...{ id: "01900000-0000-7000-8000-0000000000aa", version: 3, date: "2026-03-05", unit, state: "办结" },
  values: { form: "观影, 参观", topic: "=SUM(A1)", rate: 98.71, complete: false, school: away, lasted: 2 },
};

const open = async (bytes: Uint8Array) =>
  (await readXlsx(bytes, { readStyles: true })).sheets as [Sheet, ...Sheet[]];
const columnOf = (sheet: Sheet, name: string) => sheet.rows[0]!.indexOf(name);
const cellOf = (sheet: Sheet, name: string) => sheet.cells?.get(`1,${columnOf(sheet, name)}`);

describe("a file of records", () => {
  test("has a bold, frozen header: id, date, unit, the fields that are asked for, the state", async () => {
    const [sheet] = await open(await writeRecords(file, [record]));
    expect(sheet.name).toBe("理论学习 台账");
    expect(sheet.rows[0]).toEqual([
      ...["编号", "日期", "单位", "形式", "主题", "应到人数", "参学人数", "学时", "测试通过率", "档案齐全"],
      ...["承办学校", "开始时间", "结束时间", "历时", "备注", "链接", "状态"],
    ]);
    expect(sheet.freezePane).toEqual({ rows: 1 });
    expect(sheet.cells?.get("0,0")?.style?.font?.bold).toBe(true);
  });

  test("has real dates, parts of one for percent, words for yes and no, and text that is no formula", async () => {
    const [sheet] = await open(await writeRecords(file, [record]));
    expect(cellOf(sheet, "编号")?.value).toBe(`${record.id}#3`);
    expect(cellOf(sheet, "日期")).toMatchObject({
      value: new Date("2026-03-05T00:00Z"),
      style: { numFmt: "yyyy-mm-dd" },
    });
    expect(cellOf(sheet, "测试通过率")).toMatchObject({ value: 0.9871, style: { numFmt: "0.00%" } });
    expect(cellOf(sheet, "档案齐全")?.value).toBe("否");
    const topic = cellOf(sheet, "主题");
    expect(topic).toMatchObject({ value: "=SUM(A1)", type: "string", style: { numFmt: "@" } });
    expect(topic?.formula).toBeUndefined();
    // A unit that the caller does not see keeps its id, not its name.
    expect(cellOf(sheet, "承办学校")?.value).toBe(away);
  });

  test("offers the choices from a hidden sheet, also those with a comma, and none that were archived", async () => {
    const [sheet, lists] = await open(await writeRecords(file, [record]));
    expect(lists).toMatchObject({ name: "选项", hidden: true });
    expect(lists?.rows.map(([, form]) => form)).toEqual(["形式", "集中学习", "专题研讨", "观影, 参观"]);
    expect(sheet.dataValidations).toContainEqual(
      expect.objectContaining({ type: "list", formula1: "'选项'!$B$2:$B$4", range: "D2:D2002" }),
    );
  });
});

test("a template has an example and says what belongs where", async () => {
  const [sheet, guide] = await open(await writeTemplate(file, "2026-11-22", unit));
  expect(sheet.rows).toHaveLength(2);
  expect(sheet.rows[1]?.slice(0, 5)).toEqual([
    "示例（不导入）",
    new Date("2026-11-22T00:00Z"),
    "青河区教育局",
    null,
    "学习贯彻会议精神",
  ]);
  expect(guide?.name).toBe("填写说明");
  expect(guide?.rows).toContainEqual(["形式", "从下拉列表中选择", "是", "集中学习、专题研讨、观影, 参观"]);
  expect(guide?.rows).toContainEqual(["学时", "数字，单位：小时", "", ""]);
});
