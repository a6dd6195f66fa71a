import type { Page } from "@playwright/test";
import { db } from "#lib/db.ts";
import { localeCookie, locales } from "#lib/locales.ts";
import { makeSummary } from "../builders.ts";
import { checkAccessibility } from "./support/check-accessibility.ts";
import { caretAtEndOf, documentText, expectSaved, line, openSummary, press } from "./support/editor.ts";
import { makeLeader, submit, submitToReviewer } from "./support/submit.ts";
import { expect, test } from "./support/test.ts";

const blocks = () => [
  line("title", "年度工作总结"),
  line("level1", "理论学习"),
  line("body", "全年集中学习。"),
  line("level1", "宣传工作"),
  line("body", "全年发稿。"),
];

const dialog = (page: Page) => page.getByRole("dialog");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const paper = (page: Page) => page.locator(".document");
test("Users can see which approvals a later change made void", async ({ office, openAs }) => {
  const leader = await makeLeader(office);
  const page = await openAs(office.drafter);
  const path = await openSummary(page, office, blocks());
  await submit(page, { reviewers: ["审阅人方远"], signer: "局长沈和" });
  const reviewer = await openAs(office.reviewer);
  await reviewer.goto(path);
  await button(reviewer, "审阅").click();
  await dialog(reviewer).getByRole("button", { name: "通过" }).click();
  await expect(dialog(reviewer)).toHaveCount(0);
  const signer = await openAs(leader);
  await signer.goto(path);
  await button(signer, "审阅").click();
  await dialog(signer).getByLabel("意见").fill("再核一遍");
  await dialog(signer).getByRole("button", { name: "退回" }).click();
  await expect(button(page, "修订：关")).toBeEnabled({ timeout: 20_000 });
  await button(page, "审核记录").click();
  await expect(dialog(page).getByText(/审阅人方远（审核）：通过/)).toBeVisible();
  await expect(dialog(page).getByText("已失效")).toHaveCount(0);
  await press(page, "Escape");
  await caretAtEndOf(page, "全年发稿。");
  await page.keyboard.type("多篇。");
  await expectSaved(page);
  await button(page, "审核记录").click();
  await expect(dialog(page).getByText("已失效（内容已改动）")).toBeVisible();
});

test("Users can go from the history of a review to the version of each round, and to what changed since the one before", async ({
  office,
  openAs,
}) => {
  const page = await openAs(office.drafter);
  const path = await openSummary(page, office, blocks());
  await submit(page, { reviewers: [], signer: "审阅人方远" });
  const reviewer = await openAs(office.reviewer);
  await reviewer.goto(path);
  await button(reviewer, "审阅").click();
  await dialog(reviewer).getByLabel("意见").fill("写明篇数");
  await dialog(reviewer).getByRole("button", { name: "退回" }).click();
  await expect(button(page, "修订：关")).toBeEnabled({ timeout: 20_000 });
  await caretAtEndOf(page, "全年发稿。");
  await page.keyboard.type("共九篇。");
  await expectSaved(page);
  await submit(page, { reviewers: [], signer: "审阅人方远" });

  const viewer = await openAs(office.viewer);
  await viewer.goto(path);
  await button(viewer, "审核记录").click();
  const follow = async (name: string) => {
    const opened = viewer.waitForEvent("popup");
    await dialog(viewer).getByRole("link", { name, exact: true }).click();
    return opened;
  };
  const versions = await follow("第 2 版");
  const row = versions.getByRole("row", { name: "第 2 版，放在左边" });
  await expect(row).toContainText("退回");
  await expect(row).toHaveCSS("background-color", /^(?!rgba\(0, 0, 0, 0\)$)/);
  const comparison = await follow("对照上一轮（第 1 版）");
  await expect(comparison.getByText("新增 4 字", { exact: true })).toBeVisible();
});

test("Users can take a submission back, and ask another instead of one who is away", async ({
  office,
  openAs,
}) => {
  await makeLeader(office);
  const page = await openAs(office.drafter);
  await openSummary(page, office, blocks());
  await submit(page, { reviewers: [], signer: "审阅人方远" });
  await button(page, "审核记录").click();
  await dialog(page).getByRole("button", { name: "换人" }).click();
  const other = dialog(page).getByRole("option", { name: /局长沈和/ });
  await dialog(page)
    .getByRole("combobox")
    .selectOption((await other.getAttribute("value")) ?? "");
  await expect(dialog(page).getByText("局长沈和（签发）：等待办理")).toBeVisible();
  await press(page, "Escape");
  await expect(page.getByText("送审中：等待局长沈和签发")).toBeVisible();
  await button(page, "撤回").click();
  await dialog(page).getByRole("button", { name: "撤回送审" }).click();
  await expect(button(page, "修订：关")).toBeEnabled({ timeout: 20_000 });
});

test("Users can keep what they wrote without a connection until it is no longer in review", async ({
  office,
  openAs,
  expectComplaint,
}) => {
  expectComplaint(/ERR_INTERNET_DISCONNECTED|WebSocket|Failed to fetch/);
  const page = await openAs(office.drafter);
  const path = await openSummary(page, office, blocks());
  await expectSaved(page);
  await page.context().setOffline(true);
  await caretAtEndOf(page, "全年发稿。");
  await page.keyboard.type("离线时写的。");
  await submitToReviewer(office, path.split("/").at(-1)!);
  await page.context().setOffline(false);
  const notice = page.getByRole("alert").filter({ hasText: "这份总结正在审核" });
  await expect(notice).toContainText("仍在这台电脑上", { timeout: 30_000 });
  expect(await documentText(page)).toContain("离线时写的。");
  await notice.getByRole("button", { name: "放弃这些修改，重新打开" }).click();
  await expect(page.getByText("送审中：等待审阅人方远签发")).toBeVisible();
  await expect(paper(page)).toContainText("全年发稿。");
  expect(await documentText(page)).not.toContain("离线时写的。");
  await expect(notice).toHaveCount(0);
});

test("Users can give sections to people, and see what is late", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  const path = await openSummary(page, office, blocks());
  const outline = page.getByRole("navigation", { name: "提纲" });
  await outline.getByRole("button", { name: "分工：二、宣传工作" }).focus();
  await press(page, "Enter");
  const person = dialog(page).getByRole("option", { name: /供稿人许平/ });
  await dialog(page)
    .getByLabel("负责人")
    .selectOption((await person.getAttribute("value")) ?? "");
  await dialog(page).getByLabel("应交日期").fill("2026-01-05");
  await dialog(page).getByRole("button", { name: "保存" }).click();
  await expect(outline.getByText(/供 · 逾期 \d+ 天/)).toBeVisible();
  await db().section.findMany({ where: { summaryId: path.split("/").at(-1)! } });
  await caretAtEndOf(page, "全年发稿。");
  await page.keyboard.type("多篇。");
  await expectSaved(page);

  const writer = await openAs(office.contributor);
  await expect(async () => {
    await writer.goto("/");
    const late = writer.getByRole("region", { name: "逾期未交的栏目" });
    await expect(late.getByRole("link")).toContainText("由我起草", { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
});

for (const locale of locales) {
  test(`Users can review by assistive means (${locale})`, async ({ office, openAs, baseURL }) => {
    const scope = { unitId: office.unit.id, userId: office.drafter.id };
    const { id } = await makeSummary(scope, { doc: { type: "doc", content: blocks() } });
    const drafter = await openAs(office.drafter);
    const reviewer = await openAs(office.reviewer);
    for (const page of [drafter, reviewer]) {
      await page.context().addCookies([{ name: localeCookie, value: locale, url: baseURL ?? "" }]);
      await page.goto(`/summaries/${id}`);
      await expect(paper(page)).toBeVisible({ timeout: 20_000 });
      const task = page.locator("header button:has(svg.lucide-list-checks) + button");
      await task.click();
      await expect(dialog(page)).toBeVisible();
      await expect(dialog(page).locator("select, textarea").first()).toBeVisible();
      await checkAccessibility(page);
      await press(page, "Escape");
      await submitToReviewer(office, id).catch(() => {});
    }
  });
}
