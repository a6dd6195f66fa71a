import { readXlsx } from "hucre/xlsx";
import type { DocumentJson } from "#lib/document/schema.ts";
import { makeDefinition, makeKind, makeRecord, makeSummary } from "../builders.ts";
import { partOf, textOfXml } from "../exported-file.ts";
import { figure } from "../paper.ts";
import { checkAccessibility } from "./support/check-accessibility.ts";
import { line } from "./support/editor.ts";
import type { Office } from "./support/office.ts";
import { readDownload } from "./support/read-download.ts";
import { submitToReviewer } from "./support/submit.ts";
import { expect, test } from "./support/test.ts";

/** A summary of the office that says how often there was reading, over a ledger that says three times; its id. */
async function readingSummary(
  { unit, drafter }: Office,
  text: string,
  value: number,
  year = 2026,
): Promise<string> {
  const kind = await makeKind(unit, undefined, "读书活动");
  for (const title of ["春季读书会", "夏季读书会", "秋季读书会"]) {
    await makeRecord(kind, unit, { values: { title } });
  }
  const { id: definition } = await makeDefinition(kind, unit, { name: "读书次数" });
  const asked = { definition, unit: unit.id, below: true, periodKind: "year" as const, year, part: 1 };
  const said: DocumentJson = {
    ...line("body", ""),
    content: [
      { type: "text", text: "全年读书" },
      figure(text, { ...asked, value }),
      { type: "text", text: "。" },
    ],
  };
  const doc = { type: "doc", content: [line("title", "工作总结"), line("level1", "学习"), said] };
  return (await makeSummary({ unitId: unit.id, userId: drafter.id }, { doc })).id;
}

test("Users can take the sources of figures along, behind the report and as an Excel file", async ({
  office,
  openAs,
}) => {
  const id = await readingSummary(office, "3次", 3);
  const page = await openAs(office.viewer);
  await page.goto(`/summaries/${id}`);
  await expect(page.locator(".document")).toContainText("全年读书3次");
  await page.getByRole("button", { name: "导出 Word" }).click();
  const dialog = page.getByRole("dialog");
  const excel = await readDownload(page, () => dialog.getByRole("button", { name: /Excel/ }).click());
  expect(excel.name).toBe("2026年度工作总结数据来源.xlsx");
  const { sheets } = await readXlsx(excel.bytes);
  expect(sheets.map(({ rows }) => rows.length)).toEqual([3, 4]);

  await page.getByRole("button", { name: "导出 Word" }).click();
  await dialog.getByRole("checkbox", { name: "文末附数据来源表（1 个指标）" }).check();
  await checkAccessibility(page);
  const word = await readDownload(page, () =>
    dialog.getByRole("button", { name: "下载", exact: true }).click(),
  );
  const text = textOfXml(partOf(word.bytes, "word/document.xml"));
  expect(text).toContain("附：数据来源");
  expect(text).toContain("春季读书会；");
});

test("Users hear of figures that the ledger does not say any more before a summary becomes final", async ({
  office,
  openAs,
}) => {
  const id = await readingSummary(office, "2次", 2);
  await submitToReviewer(office, id);
  const page = await openAs(office.reviewer);
  await page.goto(`/summaries/${id}`);
  await page.getByRole("button", { name: "审阅" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "签发定稿" }).click();
  await expect(dialog.getByRole("alert")).toContainText("指标与台账不一致 1 处");
  await dialog.getByLabel("保留未了之处的理由").fill("台账待更正");
  await dialog.getByRole("button", { name: "签发定稿" }).click();
  await expect(page.getByText("只读")).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: "导出 Word" }).click();
  await dialog.getByRole("checkbox", { name: /数据来源/ }).check();
  const word = await readDownload(page, () =>
    dialog.getByRole("button", { name: "下载", exact: true }).click(),
  );
  expect(textOfXml(partOf(word.bytes, "word/document.xml"))).toContain("2次（定稿时台账为3）");
});

test("Users can not make a summary final while a figure is not confirmed", async ({ office, openAs }) => {
  const id = await readingSummary(office, "", 0);
  await submitToReviewer(office, id);
  const page = await openAs(office.reviewer);
  await page.goto(`/summaries/${id}`);
  await page.getByRole("button", { name: "审阅" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("1 处指标没有确认")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "签发定稿" })).toBeDisabled();
});

test("Users see as many figures to confirm in the foot line as before they submit", async ({
  office,
  openAs,
}) => {
  // No record counts in that year: nothing can be put in, and yet it is open.
  const id = await readingSummary(office, "", 0, 2019);
  const page = await openAs(office.drafter);
  await page.goto(`/summaries/${id}`);
  await page.getByRole("button", { name: "指标待确认 1" }).click();
  const panel = page.getByRole("region", { name: "本文的指标" });
  await expect(panel.getByRole("status")).toHaveText("共 1 个，待确认 1");
  await expect(panel.getByRole("listitem")).toContainText("无记录");
  await page.getByRole("button", { name: "送审", exact: true }).click();
  await expect(page.getByRole("dialog").getByText("1 处指标没有确认")).toBeVisible();
});
