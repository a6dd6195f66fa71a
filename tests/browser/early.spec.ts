import type { Page } from "@playwright/test";
import { makeKind, makeSummary, testPassword } from "../builders.ts";
import { expect, test } from "./support/test.ts";

/** Holds the scripts of the pages back, as a slow machine does, until the answer is called. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test("Users who are faster than the page's scripts sign in all the same", async ({ page, office }) => {
  const release = await holdScripts(page);
  await page.goto("/sign-in", { waitUntil: "commit" });
  await page.getByLabel("用户名").fill(office.drafter.name);
  await page.getByLabel("密码", { exact: true }).fill(testPassword);
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page).toHaveURL("/sign-in");
  release();
  await expect(page.getByRole("heading", { name: "起草人林舟" })).toBeVisible();
});

test("Users who press a button before the page's scripts are there are heard once", async ({
  openAs,
  office,
}) => {
  const page = await openAs(office.drafter);
  const summary = await makeSummary({ unitId: office.unit.id, userId: office.drafter.id });
  const release = await holdScripts(page);
  await page.goto(`/summaries/${summary.id}/versions`, { waitUntil: "commit" });
  const save = page.getByRole("button", { name: "存为版本" });
  await save.click();
  await save.click();
  release();
  await page.getByRole("dialog").getByLabel("说明").fill("送科长看之前");
  await page.getByRole("dialog").getByRole("button", { name: "存为版本" }).click();
  await expect(page.getByRole("row", { name: "第 1 版" })).toContainText("送科长看之前");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("Users keep what they typed and chose before the page's scripts were there", async ({
  openAs,
  office,
}) => {
  const page = await openAs(office.administrator);
  const kind = await makeKind(office.bureau);
  const release = await holdScripts(page);
  await page.goto(`/admin/ledgers/${kind.id}`, { waitUntil: "commit" });
  await page.getByLabel("台账名称").fill("家访台账");
  const totals = page.getByRole("group", { name: "表下合计" });
  await totals.getByRole("checkbox", { name: "人数" }).uncheck();
  await totals.getByRole("checkbox", { name: "应到" }).check();
  await page.getByLabel("代表一条记录的字段").selectOption("级别");
  await page.getByRole("button", { name: "保存" }).click();
  release();
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("台账名称")).toHaveValue("家访台账");
  await expect(totals.getByRole("checkbox", { name: "人数" })).not.toBeChecked();
  await expect(totals.getByRole("checkbox", { name: "应到" })).toBeChecked();
  await expect(page.getByLabel("代表一条记录的字段").locator("option:checked")).toHaveText("级别");
});
