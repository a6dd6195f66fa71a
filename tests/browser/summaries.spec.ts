import type { Page } from "@playwright/test";
import { db } from "#lib/db.ts";
import type { Prisma } from "../../prisma/client/client.ts";
import { makeSummary, makeUnit, testPassword } from "../builders.ts";
import { expectSaved } from "./support/editor.ts";
import type { Office } from "./support/office.ts";
import { signIn } from "./support/sign-in.ts";
import { submitToReviewer } from "./support/submit.ts";
import { expect, test } from "./support/test.ts";

const make = ({ unit, drafter }: Office, data: Partial<Omit<Prisma.SummaryUncheckedCreateInput, "doc">>) =>
  makeSummary({ unitId: unit.id, userId: drafter.id }, data);

const titles = (page: Page) => page.getByRole("table").locator("tbody td:first-child").allInnerTexts();

test("Users can create a summary for a unit, a period and an outline", async ({ office, openAs }) => {
  const school = await makeUnit({ parent: office.unit, name: "临湖中学", shortName: "临湖中学" });
  const page = await openAs(office.drafter);
  await page.getByRole("link", { name: "新建总结" }).click();
  await page.getByText("年度宣传思想工作总结").first().click();
  const title = page.getByLabel("标题");
  await expect(title).toHaveValue(new RegExp(`^${office.unit.name}.*宣传思想工作总结$`));
  await page.getByLabel("单位").selectOption({ label: "临湖中学" });
  await page.getByLabel("年份").fill("2025");
  await page.getByLabel("期间").selectOption({ label: "季度" });
  await page.getByLabel("第几").selectOption({ label: "第3季度" });
  await expect(title).toHaveValue(/^临湖中学2025年第三季度宣传思想工作总结$/);
  const wanted = await title.inputValue();
  await page.getByRole("button", { name: "开始写" }).click();
  await expect(page.locator(".document")).toContainText(wanted, { timeout: 20_000 });
  await expect(page.getByRole("navigation", { name: "提纲" })).toContainText("一、");
  await expectSaved(page);

  await page.goto("/summaries");
  const row = page.getByRole("row", { name: wanted });
  await expect(row).toContainText("临湖中学");
  await expect(row).toContainText("2025年第3季度");
  expect(await db().summary.count({ where: { unitId: school.id } })).toBe(1);
});

test("Users who click twice, or while the page is slow to come, create one summary", async ({
  office,
  openAs,
}) => {
  const page = await openAs(office.drafter);
  await page.goto("/summaries/new");
  // The way to the new summary is held up until the impatient person has clicked.
  const held = Promise.withResolvers<void>();
  await page.route(/\/summaries\/[0-9a-f-]{36}/, async (route) => {
    await held.promise;
    await route.continue();
  });
  const arriving = page.waitForRequest(/\/summaries\/[0-9a-f-]{36}/);
  const create = page.getByRole("button", { name: /开始写|正在准备/ });
  await create.dblclick();
  await arriving;
  await create.click({ force: true });
  await create.click({ force: true });
  held.resolve();
  await expect(page.locator(".document")).toBeVisible({ timeout: 20_000 });
  expect(await db().summary.count({ where: { unitId: office.unit.id } })).toBe(1);
});

test("Users can find a summary by words, year and state", async ({ office, openAs }) => {
  await make(office, { title: "宣传工作总结", year: 2024, state: "final" });
  await make(office, { title: "宣传工作总结（送审稿）", year: 2025, state: "review" });
  await make(office, { title: "学习100%达标情况", year: 2025, state: "drafting" });
  const page = await openAs(office.drafter);
  await page.getByRole("link", { name: "总结", exact: true }).click();
  const find = async (words: string, year: string, state: string) => {
    await page.getByLabel("标题或单位").fill(words);
    await page.getByLabel("年份").selectOption(year);
    await page.getByLabel("状态").selectOption(state);
    await page.getByRole("button", { name: "筛选" }).click();
  };
  await expect.poll(async () => (await titles(page)).length).toBe(3);
  for (const [words, year, state, found] of [
    ["宣传工作", "全部", "全部", ["宣传工作总结（送审稿）", "宣传工作总结"]],
    ["宣传工作", "2025", "全部", ["宣传工作总结（送审稿）"]],
    ["", "全部", "定稿", ["宣传工作总结"]],
    ["", "2025", "起草", ["学习100%达标情况"]],
    // Signs that a database takes for wildcards are only signs here.
    ["0%达", "全部", "全部", ["学习100%达标情况"]],
    [office.unit.name, "2024", "全部", ["宣传工作总结"]],
  ] as const) {
    await find(words, year, state);
    await expect.poll(() => titles(page), `${words} ${year} ${state}`).toEqual(found);
  }
  await find("_", "全部", "全部");
  await expect(page.getByText("没有符合条件的总结")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("标题或单位")).toHaveValue("_");
});

test("Users can delete a summary and bring it back", async ({ office, openAs, expectComplaint }) => {
  expectComplaint(/404/);
  const { id } = await make(office, { title: "要删的总结" });
  const page = await openAs(office.drafter);
  await page.goto("/summaries");
  await page.getByRole("button", { name: "删除：要删的总结" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "取消" }).click();
  await expect(page.getByRole("link", { name: "要删的总结" })).toBeVisible();
  await page.getByRole("button", { name: "删除：要删的总结" }).click();
  await dialog.getByRole("button", { name: "删除" }).click();
  await expect(page.getByText("没有符合条件的总结")).toBeVisible();
  await page.goto(`/summaries/${id}`);
  await expect(page.getByRole("heading", { name: "找不到这个页面" })).toBeVisible();

  await page.goto("/summaries");
  await page.getByLabel("只看已删除").check();
  await page.getByRole("button", { name: "筛选" }).click();
  await page.getByRole("row", { name: "要删的总结" }).getByRole("button", { name: "恢复" }).click();
  await expect(page.getByText("没有符合条件的总结")).toBeVisible();
  await page.getByLabel("只看已删除").uncheck();
  await page.getByRole("button", { name: "筛选" }).click();
  await page.getByRole("link", { name: "要删的总结" }).click();
  await expect(page.locator(".document")).toContainText("组织全体干部学习", { timeout: 20_000 });
});

test("Users are not offered to delete what is in review", async ({ office, openAs }) => {
  const { id } = await make(office, { title: "送审的总结" });
  await submitToReviewer(office, id);
  const page = await openAs(office.drafter);
  await page.goto("/summaries");
  await expect(page.getByRole("link", { name: "送审的总结" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^删除/ })).toHaveCount(0);
});

test("Users who may not delete are not offered it", async ({ office, openAs }) => {
  await make(office, { title: "别人的总结" });
  const page = await openAs(office.contributor);
  await page.goto("/summaries");
  await expect(page.getByRole("link", { name: "别人的总结" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^删除/ })).toHaveCount(0);
  await expect(page.getByLabel("只看已删除")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "新建总结" })).toHaveCount(0);
});

test("Users can switch the language, and it stays after signing in again", async ({ page, office }) => {
  await make(office, { title: "宣传工作总结" });
  await signIn(page, office.drafter.name);
  await page.goto("/summaries?text=宣传");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: "Summaries" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByLabel("Title or unit")).toHaveValue("宣传");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.getByLabel("Name").fill(office.drafter.name);
  await page.getByLabel("Password", { exact: true }).fill(testPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("link", { name: "宣传工作总结" }).click();
  await expect(page.getByRole("button", { name: "Export Word" })).toBeVisible({ timeout: 20_000 });
  await page.goto("/");
  await page.getByRole("button", { name: "中文" }).click();
  await expect(page.getByRole("button", { name: "退出登录" })).toBeVisible();
});

test("Users are met in the language of their browser", async ({ browser, baseURL, office }) => {
  for (const [locale, heading, next] of [
    ["en-GB", "Sign in", "中文"],
    ["zh-TW", "登录", "English"],
    ["de-DE", "登录", "English"],
  ] as const) {
    const context = await browser.newContext({ baseURL, locale });
    const page = await context.newPage();
    await page.goto("/");
    await expect(page.getByRole("heading", { name: heading })).toBeVisible();
    await page.locator("input[name=name]").fill(office.viewer.name);
    await page.locator("input[name=password]").fill(testPassword);
    await page.locator("button[type=submit]").click();
    await expect(page.getByRole("button", { name: next })).toBeVisible();
    await context.close();
  }
});

test("Users see the whole list in a window of 1024 pixels, however long the titles are", async ({
  office,
  openAs,
}) => {
  const title = "关于深入学习贯彻落实全区教育系统宣传思想文化工作会议精神情况的".repeat(6);
  const data = { shortName: "临江区教育局宣传思想文化工作科" };
  await db().unit.update({ where: { id: office.unit.id }, data });
  await make(office, { title, periodKind: "quarter", part: 4, blanks: 120 });
  const updatedAt = new Date(Date.now() - 350 * 86_400_000);
  await db().summary.updateMany({ where: { title }, data: { updatedAt } });
  await make(office, { title: "w".repeat(200) });
  const page = await openAs(office.drafter);
  await page.setViewportSize({ width: 1024, height: 768 });
  for (const address of ["/summaries", "/"]) {
    await page.goto(address);
    const table = page.getByRole("table");
    await expect(table).toContainText(title);
    const beyond = await table.evaluate(
      (element) => element.scrollWidth - element.parentElement!.clientWidth,
    );
    expect(beyond, `${address}: pixels beyond the card`).toBeLessThanOrEqual(0);
  }
});
