import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { type CellValue, openXlsx, saveXlsx, writeXlsx } from "hucre/xlsx";
import { db } from "#lib/db.ts";
import { makeKind, makeRecord } from "../builders.ts";
import { studyLedger } from "../study-ledger.ts";
import type { Office } from "./support/office.ts";
import { expect, test } from "./support/test.ts";

const makeStudy = ({ unit }: Office) => makeKind(unit, studyLedger, "理论学习");

/** What a button downloads: name and bytes. */
async function downloaded(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function choose(page: Page, name: string, buffer: Uint8Array) {
  await page.getByLabel("选择文件").setInputFiles({ name, mimeType: "", buffer: Buffer.from(buffer) });
}

/** The file with rows below those that it has, or in their place. */
async function filled(bytes: Uint8Array, change: (rows: CellValue[][]) => CellValue[][]) {
  const book = await openXlsx(bytes);
  book.sheets[0]!.rows = change(book.sheets[0]!.rows);
  return saveXlsx(book);
}

test("Users can fill a template in Excel and bring it in, correct what was refused, and add nothing twice", async ({
  office,
  openAs,
}) => {
  const kind = await makeStudy(office);
  const page = await openAs(office.contributor);
  await page.goto(`/ledgers/${kind.id}/import`);
  const template = await downloaded(page, "下载模板");
  expect(template.name).toBe("理论学习（导入模板）.xlsx");
  const first = await filled(template.bytes, ([header = [], example = []]) => {
    const row = (cells: Record<string, CellValue>) => header.map((name) => cells[String(name)] ?? null);
    return [
      ...[header, example],
      row({ 日期: "2026年3月5日", 形式: "集中学习", 主题: "会议精神", 应到人数: 20, 参学人数: 20 }),
      row({ 日期: "2026/3/6", 形式: "专题研讨", 主题: "作风建设", 应到人数: 20, 参学人数: "近百" }),
      row({ 日期: "2026.3.7", 形式: "集中学习", 主题: "党史", 应到人数: 20, 参学人数: 18 }),
    ];
  });
  await choose(page, "学习.xlsx", first);
  await expect(page.getByText("3 行：新增 2，修改 0，已有 0，不能导入 1")).toBeVisible();
  const refused = page.getByRole("table", { name: "不能导入的行和原因" });
  await expect(refused).toContainText("“参学人数”里的“近百”不是人数，请填整数。");
  expect(await db().ledgerRecord.count({ where: { kindId: kind.id } })).toBe(0);
  await page.getByRole("button", { name: "导入 2 行" }).click();
  await expect(page.getByText("已导入：新增 2 条，修改 0 条，已有 0 条，未导入 1 条。")).toBeVisible();

  const rejected = await downloaded(page, "下载不能导入的行");
  const corrected = await filled(rejected.bytes, (rows) =>
    rows.map((cells) => cells.map((cell) => (cell === "近百" ? 19 : cell))),
  );
  await choose(page, rejected.name, corrected);
  await page.getByRole("button", { name: "导入 1 行" }).click();
  await expect(page.getByText("已导入：新增 1 条")).toBeVisible();

  await choose(page, "学习.xlsx", first);
  await expect(page.getByText("3 行：新增 0，修改 0，已有 2，不能导入 1")).toBeVisible();
  await expect(page.getByRole("button", { name: "没有需要导入的行" })).toBeDisabled();
  const records = await db().ledgerRecord.findMany({ where: { kindId: kind.id }, orderBy: { date: "asc" } });
  expect(records.map(({ facts }) => (facts as { attended: number }).attended)).toEqual([20, 19, 18]);
});

test("Users can say which column is which, and need not say it again", async ({ office, openAs }) => {
  const kind = await makeStudy(office);
  const page = await openAs(office.drafter);
  await page.goto(`/ledgers/${kind.id}/import`);
  const rows = [
    ["2026年理论学习登记表", null, null, null],
    ["日期", "学了什么", "参会情况", null],
    [null, null, "应到人数", "来了几人"],
    ["2026-3-5", "会议精神", 20, 19],
  ];
  const merges = [
    { startRow: 0, startCol: 0, endRow: 0, endCol: 3 },
    { startRow: 1, startCol: 2, endRow: 1, endCol: 3 },
  ];
  const bytes = await writeXlsx({ sheets: [{ name: "登记", rows, merges }] });
  await choose(page, "登记.xlsx", bytes);
  await expect(page.getByText("这些必填的栏目还没有对应的列：形式、主题。")).toBeVisible();
  await page.getByLabel("“学了什么”填入的栏目").selectOption("主题");
  await expect(page.getByText("这些必填的栏目还没有对应的列：形式。")).toBeVisible();
  await page.getByLabel("“来了几人”填入的栏目").selectOption("参学人数");
  await expect(page.getByLabel("“来了几人”填入的栏目")).toHaveValue("attended");
  await expect(page.getByText("“形式”必须填写。")).toBeVisible();
  await expect(page.getByRole("button", { name: "没有需要导入的行" })).toBeDisabled();

  const better = rows.map((row, at) => [...row, [null, "形式", null, "集中学习"][at] ?? null]);
  await choose(page, "登记.xlsx", await writeXlsx({ sheets: [{ name: "登记", rows: better, merges }] }));
  await expect(page.getByLabel("“形式”填入的栏目")).toHaveValue("form");
  await page.getByLabel("“学了什么”填入的栏目").selectOption("主题");
  await page.getByRole("button", { name: "导入 1 行" }).click();
  await expect(page.getByText("已导入：新增 1 条")).toBeVisible();
  await choose(page, "登记.xlsx", bytes);
  await expect(page.getByLabel("“学了什么”填入的栏目")).toHaveValue("topic");
});

test("Users can read why a file is not taken", async ({ office, openAs, expectComplaint }) => {
  expectComplaint(/400 \(Bad Request\)/);
  const kind = await makeStudy(office);
  await makeRecord(kind, office.unit, { values: { topic: "会议精神", form: "集中学习" } });
  const page = await openAs(office.contributor);
  await page.goto(`/ledgers/${kind.id}/import`);
  const good = await writeXlsx({ sheets: [{ name: "a", rows: [["日期", "主题"]] }] });
  const macro = await writeXlsx({ sheets: [{ name: "a", rows: [["日期"]] }], vbaProject: new Uint8Array(9) });
  for (const [name, bytes, sentence] of [
    ["a.xlsx", macro, "这个文件带有宏，为了安全没有读取。"],
    ["a.xlsx", good.slice(0, 300), "文件不完整或已损坏，没有读取。"],
    ["a.xlsx", good, "表格里没有可以导入的行。"],
    ["a.csv", Buffer.from("日期,主题\n".repeat(500_000)), "一次最多导入 50000 行"],
    ["a.pdf", Buffer.from("%PDF-1.4"), "不能从“.pdf”这种文件导入。"],
  ] as const) {
    await choose(page, name, bytes);
    await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
  }
  const formulas = await writeXlsx({
    sheets: [
      {
        ...{
          name: "a",
          rows: [
            ["日期", "形式", "主题", "参学人数"],
            ["2026-3-5", "夜校", "x", null],
          ],
        },
        cells: new Map([["1,3", { formula: "SUM(A1:A2)" }]]),
      },
    ],
  });
  await choose(page, "a.xlsx", formulas);
  await expect(page.getByText("“参学人数”是公式，文件里没有它的结果。")).toBeVisible();
  await expect(page.getByText("“形式”里的“夜校”已停用，请改选：集中学习、专题研讨")).toBeVisible();
});
