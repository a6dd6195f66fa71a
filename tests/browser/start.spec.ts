import type { Page } from "@playwright/test";
import { localeCookie } from "#lib/locales.ts";
import {
  makeDefinition,
  makeDocument,
  makeFigures,
  makeRecord,
  makeSummary,
  makeUnit,
  makeUser,
} from "../builders.ts";
import { figure, p } from "../paper.ts";
import { checkAccessibility } from "./support/check-accessibility.ts";
import type { Office } from "./support/office.ts";
import { expect, test } from "./support/test.ts";
import { ledgerOf, recordsBehind, report } from "./support/year.ts";

const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();

/** Reports, study and inquiries of the year and of the one before. */
async function enterYear({ unit }: Office) {
  for (const day of ["03-01", "03-31"]) await report(unit, `${year}-${day}`, { level: "省级" });
  await report(await makeUnit({ parent: unit }), `${year}-03-15`, { level: "省级" });
  await report(unit, `${year}-03-15`, { level: "国家级" });
  await report(unit, `${year}-04-15`, { level: "内宣" });
  await report(unit, `${year - 1}-03-15`, { level: "市级" });
  const study = { topic: "读书会", form: "集中学习", due: 40, attended: 39 };
  await makeRecord(await ledgerOf("theory-study"), unit, { date: `${year}-01-10`, values: study });
  const inquiries = await ledgerOf("inquiries");
  for (const repliedAt of [null, `${year}-02-02T10:00`]) {
    const values = { question: "施教区", topic: "施教区", repliedAt };
    await makeRecord(inquiries, unit, { date: `${year}-02-01`, values });
  }
}

const card = (page: Page, title: string) => page.getByRole("region", { name: title });
/** The part of a plot about which this is said. */
const part = (page: Page, words: string) =>
  page.locator("a", { has: page.locator("title", { hasText: words }) });

test("Users can go from a part of a plot to exactly its records", async ({
  office,
  openAs,
  expectComplaint,
}) => {
  await enterYear(office);
  expectComplaint(/404/);
  const page = await openAs(office.drafter);
  for (const [words, records] of [
    ["3月 省级：3 篇", 3],
    ["3月 国家级：1 篇", 1],
    ["4月 内宣：1 篇", 1],
    ["1月 参学率 97.5%：实到 39，应到 40", 1],
    ["2月 回复率 50%：回复 1 件，收到 2 件", 2],
  ] as const) {
    const href = (await part(page, words).getAttribute("href")) ?? "";
    expect([words, await recordsBehind(office.unit, href)]).toEqual([words, records]);
  }
  await part(page, "3月 省级：3 篇").click();
  await page.waitForURL(/\/ledgers\/[0-9a-f-]{36}\?/);
  const { searchParams } = new URL(page.url());
  expect(Object.fromEntries(searchParams)).toEqual({
    ...{ from: `${year}-03-01`, to: `${year}-03-31` },
    filter: JSON.stringify([{ field: "level", oneOf: ["省级"] }]),
  });
});

test("Users can go from a key figure to its records", async ({ office, openAs }) => {
  await enterYear(office);
  const page = await openAs(office.drafter);
  for (const [name, shown, records] of [
    ["集中学习", "1 次", 1],
    ["媒体报道", "5 篇", 5],
    ["问政回复率", "50%", 2],
    ["舆情处置", "—", 0],
  ] as const) {
    const tile = page.getByRole("link", { name });
    await expect(tile).toContainText(shown);
    const href = (await tile.getAttribute("href")) ?? "";
    expect([name, await recordsBehind(office.unit, href)]).toEqual([name, records]);
  }
});

test("Users can read every plot as a table, by keyboard alone", async ({ office, openAs }) => {
  await enterYear(office);
  const page = await openAs(office.drafter);
  const reports = card(page, "媒体报道，按月与级别");
  await checkAccessibility(page);
  await reports.locator("summary").focus();
  await page.keyboard.press("Enter");
  const table = reports.getByRole("table");
  await expect(table.getByRole("row", { name: /^3月/ })).toHaveText(/3月\s*1\s*3\s*0\s*0\s*0\s*4/);
  await expect(table.getByRole("row", { name: /^合计/ })).toHaveText(/合计\s*1\s*3\s*0\s*0\s*1\s*5/);
  await expect(reports.locator("svg").first()).toBeHidden();
  await page.keyboard.press("Tab");
  await expect(table.getByRole("link", { name: "1" }).first()).toBeFocused();
  for (const [title, row] of [
    ["参学率，按月", /1月\s*39\s*40\s*97\.5%/],
    ["问政回复率，按月", /2月\s*1\s*2\s*50%/],
  ] as const) {
    await card(page, title).locator("summary").click();
    await expect(card(page, title).getByRole("row", { name: row })).toBeVisible();
  }
  await checkAccessibility(page);
  await reports.getByText("看图").click();
  await expect(table).toBeHidden();
  await expect(reports.locator("svg").first()).toBeVisible();
});

test("Users can look at another year, in both languages", async ({ office, openAs, baseURL }) => {
  await enterYear(office);
  const page = await openAs(office.drafter);
  await page.getByRole("link", { name: String(year - 1), exact: true }).click();
  await expect(page.getByRole("heading", { name: `${year - 1}年数据` })).toBeVisible();
  await expect(part(page, "3月 市级：1 篇")).toBeAttached();
  await expect(card(page, "参学率，按月")).toContainText(`${year - 1}年还没有记录`);
  const toLedger = (on: Page) =>
    card(on, "参学率，按月").getByRole("link", { name: "到“理论学习”台账录入学习" });
  await expect(toLedger(page)).toBeVisible();
  const viewer = await openAs(office.viewer);
  await viewer.goto(`/?year=${year - 1}`);
  await expect(card(viewer, "参学率，按月")).toContainText("还没有记录");
  await expect(toLedger(viewer)).toHaveCount(0);
  await page.context().addCookies([{ name: localeCookie, value: "en", url: baseURL ?? "" }]);
  await page.reload();
  await expect(page.getByRole("heading", { name: `${year - 1} in figures` })).toBeVisible();
  await expect(part(page, "Mar, 市级: 1 report")).toBeAttached();
  await page.goto("/?year=abc");
  await expect(page.getByRole("heading", { name: `${year} in figures` })).toBeVisible();
});

test("Users can see what is overdue and what was sent back, and open it", async ({ office, openAs }) => {
  const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000 - 60_000);
  const incidents = await ledgerOf("opinion-incidents");
  const incident = { summary: "某校午餐反映", level: "较大" };
  const late = { state: "found", dueAt: ago(3), values: incident };
  const { id } = await makeRecord(incidents, office.unit, late);
  const manuscript = { title: "《开学第一周》", author: "陈浩" };
  const waiting = { state: "review", dueAt: ago(72), values: manuscript };
  await makeRecord(await ledgerOf("manuscripts"), office.unit, waiting);
  const sent = { returnReason: "缺链接", returnedBy: "周敏" };
  const back = await makeRecord(await ledgerOf("media-reports"), office.unit, sent);
  const page = await openAs(office.contributor);
  const box = card(page, "等我处理");
  const line = box.getByRole("link", { name: "舆情处置：某校午餐反映" });
  await expect(line).toContainText("逾期 3 小时");
  await expect(line).toContainText("发现");
  await expect(line).toHaveAttribute("href", `/ledgers/${incidents.id}?record=${id}`);
  await expect(box.getByRole("link", { name: "稿件审核：《开学第一周》" })).toContainText("逾期 3 天");
  const returned = box.getByRole("link", { name: "周敏退回：缺链接" });
  await expect(returned).toHaveAttribute("href", new RegExp(`record=${back.id}$`));
  const above = await openAs(office.administrator);
  await expect(card(above, "等我处理")).toContainText("某校午餐反映");
  await expect(card(above, "等我处理")).not.toContainText("缺链接");
});

test("Users see which figures of their drafts changed, from what to what", async ({ office, openAs }) => {
  const kind = await ledgerOf("volunteering");
  const { id: definition } = await makeDefinition(kind, office.unit, { name: "志愿活动次数" });
  const asked = { definition, unit: office.unit.id, below: true, periodKind: "year", year, part: 1 };
  const doc = makeDocument([]);
  doc.content?.push(p("body", "开展", figure("12次", { ...asked, value: 12 }), "。"));
  const scope = { unitId: office.unit.id, userId: office.drafter.id };
  const summary = await makeSummary(scope, { doc, title: "年度总结" });
  await makeFigures(summary);
  await makeRecord(kind, office.unit, { date: `${year}-03-05`, values: { activity: "走访" } });
  const page = await openAs(office.drafter);
  const line = card(page, "等我处理").getByRole("link", { name: "1 个指标有变动" });
  await expect(line).toContainText("年度总结：志愿活动次数 12 → 1");
  await expect(line).toHaveAttribute("href", `/summaries/${summary.id}`);
});

test("Users find all that is overdue when the box cannot name it", async ({ office, openAs }) => {
  const incidents = await ledgerOf("opinion-incidents");
  for (let n = 1; n <= 7; n++) {
    const dueAt = new Date(Date.now() - n * 3_600_000);
    await makeRecord(incidents, office.unit, { dueAt, values: { summary: `第${n}件`, level: "一般" } });
  }
  const page = await openAs(office.drafter);
  const all = card(page, "等我处理").getByRole("link", { name: "舆情处置 7 条" });
  expect(await recordsBehind(office.unit, (await all.getAttribute("href")) ?? "")).toBe(7);
});

test("Users of a new installation are told what to do, without empty plots", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await expect(page.getByText("还没有台账记录")).toBeVisible();
  await expect(page.getByRole("link", { name: "打开台账" })).toHaveAttribute("href", "/ledgers");
  await expect(page.getByText("看表格")).toHaveCount(0);
  const viewer = await openAs(office.viewer);
  await expect(viewer.getByText("各单位录入台账记录后")).toBeVisible();
  await expect(viewer.getByRole("link", { name: "打开台账" })).toHaveCount(0);
});

test("Users can print the page: without navigation, and levels told apart in black and white", async ({
  office,
  openAs,
}) => {
  await enterYear(office);
  const page = await openAs(office.drafter);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "主导航" })).toBeHidden();
  await expect(page.getByText("看表格").first()).toBeHidden();
  const looks = (words: string) =>
    part(page, words)
      .locator("rect")
      .evaluateAll((boxes) => boxes.map((box) => getComputedStyle(box).fill));
  expect(await looks("3月 国家级")).toEqual(["rgb(0, 0, 0)"]);
  const [provincial, pattern] = await looks("3月 省级");
  expect(provincial).toBe("rgb(255, 255, 255)");
  expect(pattern).toContain("hatch");
  expect((await looks("4月 内宣"))[1]).toContain("lines");
});

test("Users of another unit see nothing of it", async ({ office, openAs }) => {
  await enterYear(office);
  const sister = await makeUnit({ parent: office.bureau });
  await report(sister, `${year}-05-01`, { level: "市级" });
  const page = await openAs(await makeUser(sister));
  await expect(page.getByRole("link", { name: "媒体报道" })).toContainText("1 篇");
  await expect(part(page, "3月 省级")).toHaveCount(0);
});
