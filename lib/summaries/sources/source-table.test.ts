import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { partOf } from "../../../tests/exported-file.ts";
import type { TracedRecord } from "../../ledger/tracing/traced-record.ts";
import type { FigureSource } from "./figure-source.ts";
import { sourceTable } from "./source-table.ts";
import { sourceWorkbook } from "./source-workbook.ts";

const at = new Date("2026-12-20T18:00:00Z");
const record = (n: number, given: Partial<TracedRecord> = {}): TracedRecord => ({
  ...{ id: `id-${n}`, date: `2026-03-${String(n).padStart(2, "0")}`, ledger: "读书活动", unit: "宣传科" },
  ...{ title: `第${n}次`, words: "人数：36", state: "same", before: false, ...given },
});
const source = (given: Partial<FigureSource> = {}): FigureSource => ({
  ...{
    name: "读书活动次数",
    basis: "读书活动台账；记录数",
    text: "12次",
    sentence: "全年读书12次。",
    state: "same",
  },
  ...{ found: "12", records: 12, before: null, tooMany: false, unreachable: 0, altered: 0 },
  listed: [record(1), record(2)],
  ...given,
});
const rowOf = (given: Partial<FigureSource>, frozenAt: string | null = null) =>
  sourceTable({ frozenAt, figures: [source(given)] }, at).rows[0]!;

test("a figure is a row: its sentence, its value, how it is computed, its records", () => {
  const { heading, note, rows, columns } = sourceTable({ frozenAt: null, figures: [source(), source()] }, at);
  expect([heading, note]).toEqual(["附：数据来源", "本文尚未定稿，数值和记录截至2026年12月21日。"]);
  expect(columns.map(({ name }) => name)).toEqual([
    ...["序号", "指标", "语句", "数值", "统计口径", "记录数", "记录"],
  ]);
  expect(rows[1]).toEqual([
    ...["2", "读书活动次数", "全年读书12次。", "12次", "读书活动台账；记录数", "12"],
    "2026-03-01 第1次；2026-03-02 第2次等12条",
  ]);
});

test("that of a final summary says since when", () => {
  const frozenAt = "2026-12-19T01:00:00Z";
  expect(sourceTable({ frozenAt, figures: [] }, at).note).toBe(
    "本文于2026年12月19日定稿，数值和记录以定稿时为准。",
  );
});

test.each<[string, Partial<FigureSource>, string | null, string]>([
  ["changed in a draft", { state: "changed", found: "13" }, null, "12次\n（台账现为13）"],
  [
    "changed when it became final",
    { state: "changed", found: "13" },
    "2026-12-19",
    "12次\n（定稿时台账为13）",
  ],
  ["without records", { state: "changed", found: "" }, null, "12次\n（台账现无记录）"],
  ["not confirmed", { state: "unconfirmed", text: "" }, null, "（未确认，台账为12）"],
  ["put away", { state: "gone", found: "" }, null, "12次\n（指标已停用，无台账可查）"],
  ["out of reach", { state: "hidden", found: "" }, null, "12次\n（统计单位不在可查看的范围内）"],
])("a figure that is %s says so", (_, given, frozenAt, words) => {
  expect(rowOf(given, frozenAt)[3]).toBe(words);
});

test.each<[string, Partial<FigureSource>, string]>([
  ["all of them", { records: 2 }, "2026-03-01 第1次；2026-03-02 第2次"],
  ["none", { records: 0, listed: [] }, ""],
  ["too many", { records: 30_000, tooMany: true, listed: [] }, "（超过20000条，不逐条列出）"],
  [
    "some out of reach",
    { records: 3, unreachable: 1 },
    "2026-03-01 第1次；2026-03-02 第2次（1条不在可查看的范围内）",
  ],
  [
    "some that are not what they were",
    { records: 2, altered: 2, listed: [record(1, { state: "changed" }), record(2, { state: "deleted" })] },
    "2026-03-01 第1次（定稿后有改动）；2026-03-02 第2次（已删除）（2条定稿后有改动或已删除）",
  ],
  [
    "a long title",
    { records: 1, listed: [record(1, { title: "长".repeat(31) })] },
    `2026-03-01 ${"长".repeat(30)}……`,
  ],
  ["one without a title", { records: 1, listed: [record(1, { title: "" })] }, "2026-03-01 读书活动"],
])("the records: %s", (_, given, words) => {
  expect(rowOf(given)[6]).toBe(words);
});

test("no more than ten records are named, and those of the year before are counted too", () => {
  const listed = Array.from({ length: 14 }, (_, index) => record(index + 1, { before: index > 11 }));
  const row = rowOf({ listed, before: 2 });
  expect(row[5]).toBe("12\n（上年同期2）");
  expect(row[6]!.split("；")).toHaveLength(10);
  expect(row[6]).toMatch(/2026-03-10 第10次等14条$/);
});

describe("as an Excel file", () => {
  const rowsOf = async (figures: FigureSource[], frozenAt: string | null = null) => {
    const bytes = await sourceWorkbook({ frozenAt, figures }, at);
    const { sheets } = await readXlsx(bytes);
    return { bytes, figures: sheets[0]!.rows, records: sheets[1]!.rows };
  };

  test("there is a sheet of figures and one of every record", async () => {
    const { figures, records } = await rowsOf([
      source(),
      source({ before: 1, listed: [record(3, { before: true })] }),
    ]);
    expect(figures[1]).toEqual([
      ...[1, "读书活动次数", "全年读书12次。", "12次", "12", "一致", "读书活动台账；记录数", 12, null],
      "只列出前2条",
    ]);
    expect(figures[3]?.[2]).toBe("本文尚未定稿，数值和记录截至2026年12月21日。");
    expect(records[0]).toEqual([
      ...["指标序号", "指标", "期间", "台账", "日期", "单位", "标题", "内容", "定稿后", "记录编号"],
    ]);
    expect(records.slice(1).map((row) => [row[0], row[2], row[6]])).toEqual([
      [1, "本期", "第1次"],
      [1, "本期", "第2次"],
      [2, "上年同期", "第3次"],
    ]);
    expect(records[1]?.[4]).toEqual(new Date("2026-03-01"));
  });

  test.each(['=HYPERLINK("http://a.cn")', "+1", "-1", "@SUM(A1)", "\t=1", "00123"])(
    "%j stays text",
    async (text) => {
      const { bytes, records } = await rowsOf([source({ name: text, listed: [record(1, { title: text })] })]);
      expect(records[1]?.[6]).toBe(text);
      for (const sheet of ["sheet1", "sheet2"])
        expect(partOf(bytes, `xl/worksheets/${sheet}.xml`)).not.toContain("<f");
    },
  );

  test("no text breaks the file", async () => {
    const title = `a\u0001<&>"\ud800${"长".repeat(40_000)}`;
    const { records } = await rowsOf([source({ listed: [record(1, { title })] })]);
    expect(String(records[1]?.[6])).toMatch(/^a<&>"长{3,}/);
    expect(String(records[1]?.[6]).length).toBeLessThanOrEqual(32_767);
  });
});
