import type { Page } from "@playwright/test";
import { readXlsx } from "hucre/xlsx";
import { db } from "#lib/db.ts";
import { makeRecord, makeUnit } from "../builders.ts";
import { checkAccessibility } from "./support/check-accessibility.ts";
import type { Office } from "./support/office.ts";
import { readDownload } from "./support/read-download.ts";
import { expect, test } from "./support/test.ts";
import { ledgerOf, recordsBehind, report } from "./support/year.ts";

const march = "/ranking?kind=month&year=2026&month=3";
const wholeYear = "/ranking?kind=year&year=2026";

/** Three schools below the office: the first has an incident with serious harm, the last no reports. */
async function makeSchools({ unit }: Office) {
  const make = (name: string) => makeUnit({ parent: unit, name, shortName: name, kind: "school" });
  const [lake, hill, river] = [await make("湖畔小学"), await make("北山中学"), await make("临江小学")];
  await report(lake, "2026-03-05", { level: "国家级" });
  await report(lake, "2026-03-06", { level: "内宣", channel: "微信" });
  for (const day of ["07", "08", "09"]) await report(hill, `2026-03-${day}`, { level: "市级" });
  await report(hill, "2026-02-09", { level: "国家级" });
  const harm = { summary: "食堂事件", level: "重大", harm: true };
  const incident = await makeRecord(await ledgerOf("opinion-incidents"), lake, {
    date: "2026-05-06",
    values: harm,
  });
  return { lake, hill, river, incident };
}

/** The rows of the ranking as they are read, with single spaces. */
async function rows(page: Page, heading: RegExp): Promise<string[]> {
  const table = page.getByRole("table", { name: heading });
  const found = await table.locator("tbody tr").allInnerTexts();
  return found.map((text) => text.replace(/\s+/g, " ").trim());
}

test("Users can see the units ranked in a month and in a year, with the veto", async ({ office, openAs }) => {
  const { lake, incident } = await makeSchools(office);
  const page = await openAs(office.viewer);
  await page.goto(march);
  expect(await rows(page, /2026年3月/)).toEqual([
    "1 — 湖畔小学 本年一票否决 2026-05-06 食堂事件 20 0 0 0 1 2 21",
    "2 降 1 北山中学 0 0 15 0 0 3 15",
    "— — 临江小学 0 0 0 0 0 0 0",
  ]);
  const link = page.getByRole("link", { name: "食堂事件" });
  await expect(link).toHaveAttribute("href", `/ledgers/${incident.kindId}?record=${incident.id}`);
  const reports = page.getByRole("row", { name: /湖畔小学/ }).getByRole("link", { name: "2", exact: true });
  expect(await recordsBehind(office.unit, (await reports.getAttribute("href")) ?? "")).toBe(2);
  await checkAccessibility(page);

  await page.getByLabel("榜单").selectOption({ label: "年榜" });
  await page.getByRole("button", { name: "查看" }).click();
  await expect(page.getByRole("heading", { name: "教育宣传排行榜（2026年度）" })).toBeVisible();
  expect(await rows(page, /2026年度/)).toEqual([
    "1 北山中学 20 0 15 0 0 4 35",
    "不参评 湖畔小学 一票否决 2026-05-06 食堂事件 20 0 0 0 1 2 21",
    "— 临江小学 0 0 0 0 0 0 0",
  ]);
  await checkAccessibility(page);
  const bar = page.locator("a[title^='湖畔小学']");
  await expect(bar).toHaveAttribute("href", new RegExp(`unit=${lake.id}.*own=1`));
});

test("Users can change the points and see the places change", async ({ office, openAs }) => {
  await makeSchools(office);
  const page = await openAs(office.drafter);
  await page.goto(march);
  await expect(page.getByText("采用系统预置的分值。")).toBeVisible();
  await page.getByRole("button", { name: "修改分值" }).click();
  await page.getByLabel("市级 报刊").fill("7.5");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByText("采用本单位的分值。")).toBeVisible();
  await expect
    .poll(async () => (await rows(page, /2026年3月/))[0])
    .toBe("1 持平 北山中学 0 0 22.5 0 0 3 22.5");
  const [event] = await db().auditEvent.findMany({
    where: { userId: office.drafter.id, action: "points.edit" },
  });
  expect(event?.detail).toEqual({ points: "市级·报刊 5 → 7.5", own: true });

  const school = await openAs(office.administrator);
  await school.goto(march);
  await expect(school.getByText("采用系统预置的分值。")).toBeVisible();

  await page.getByRole("button", { name: "修改分值" }).click();
  await page.getByLabel("市级 报刊").fill("-1");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.getByRole("button", { name: "取消本单位的分值" }).click();
  await expect(page.getByText("采用系统预置的分值。")).toBeVisible();
  await expect.poll(async () => (await rows(page, /2026年3月/))[0]).toContain("湖畔小学");
});

test("Users without the right cannot change points", async ({ office, openAs }) => {
  const page = await openAs(office.contributor);
  await page.goto("/ranking");
  await expect(page.getByRole("heading", { name: "分值表" })).toBeVisible();
  await expect(page.getByRole("button", { name: "修改分值" })).toHaveCount(0);
});

test("Users get the same numbers in Excel as on the screen", async ({ office, openAs }) => {
  await makeSchools(office);
  const page = await openAs(office.drafter);
  await page.goto(wholeYear);
  const { name, bytes } = await readDownload(page, () =>
    page.getByRole("link", { name: "导出 Excel" }).click(),
  );
  expect(name).toBe("教育宣传排行榜（2026年度）.xlsx");
  const { sheets } = await readXlsx(new Uint8Array(bytes));
  const [ranking, counted] = sheets;
  const shown = await rows(page, /2026年度/);
  const filed = ranking!.rows.slice(1).map((row) => row.slice(0, 9));
  expect(filed.map((row) => row.slice(2).join(" "))).toEqual(
    shown.map((row) => row.split(" ").slice(-7).join(" ")),
  );
  expect(filed.map(([rank, unit]) => [rank, unit])).toEqual([
    [1, "北山中学"],
    ["一票否决", "湖畔小学"],
    ["—", "临江小学"],
  ]);
  const points = counted!.rows.slice(1).map((row) => Number(row[8]));
  expect(points.reduce((sum, each) => sum + each, 0)).toBe(56);
});

test("Users can print the ranking without what is only for the screen", async ({ office, openAs }) => {
  await makeSchools(office);
  const page = await openAs(office.drafter);
  await page.goto(march);
  await page.emulateMedia({ media: "print" });
  for (const hidden of ["导出 Excel", "打印", "修改分值", "查看"])
    await expect(page.getByText(hidden, { exact: true })).toBeHidden();
  await expect(page.getByRole("navigation", { name: "主导航" })).toBeHidden();
  await expect(page.getByRole("table").first()).toBeVisible();
});

test("Users of a month without reports are told so", async ({ office, openAs }) => {
  await makeSchools(office);
  const page = await openAs(office.drafter);
  await page.goto("/ranking?kind=month&year=2026&month=7");
  await expect(page.getByText("2026年7月还没有报道")).toBeVisible();
  expect((await rows(page, /2026年7月/)).length).toBe(3);
});
