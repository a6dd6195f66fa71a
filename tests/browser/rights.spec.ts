import type { Page } from "@playwright/test";
import { db } from "#lib/db.ts";
import { testPassword } from "../builders.ts";
import {
  caretAtEndOf,
  documentText,
  expectSaved,
  line,
  openSummary,
  paste,
  press,
} from "./support/editor.ts";
import { makeOffice } from "./support/office.ts";
import { expect, test } from "./support/test.ts";

const blocks = () => [line("title", "年度工作总结"), line("level1", "理论学习"), line("body", "开头。")];

/** Follows the notice of an ended session to the sign-in page and back to the text. */
async function signInAgain(page: Page, name: string, password = testPassword): Promise<void> {
  const address = page.url();
  await page.getByRole("link", { name: "重新登录" }).click();
  await page.getByLabel("用户名").fill(name);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page).toHaveURL(address);
}

/** Keys and pasting change nothing any more, though the text is still there to read and copy. */
async function expectOnlyReadable(page: Page): Promise<void> {
  await expect(page.locator(".document")).toHaveAttribute("contenteditable", "false");
  const before = await documentText(page);
  await page.locator(".document").click();
  await page.keyboard.type("写不进去");
  await paste(page, "贴不进去");
  expect(await documentText(page)).toBe(before);
}

test("Users who may only read find no tool that changes the text", async ({ office, openAs }) => {
  const page = await openAs(office.viewer);
  await openSummary(page, office, blocks());
  await expect(page.getByText("只读")).toBeVisible();
  const tools = page.getByRole("toolbar").getByRole("button");
  const enabled = () => tools.and(page.locator(":enabled")).evaluateAll((all) => all.map((b) => b.ariaLabel));
  await expect.poll(enabled).toEqual(["查找替换"]);
  await expect(page.getByRole("toolbar").getByLabel("段落样式")).toBeDisabled();
  const outline = page.getByRole("navigation", { name: "提纲" });
  await expect(outline).toContainText("一、理论学习");
  for (const name of [/栏目$/, /^移动：/, /^移除：/]) {
    await expect(outline.getByRole("button", { name })).toHaveCount(0);
  }
  await press(page, "Control+k");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expectOnlyReadable(page);

  await press(page, "Control+f");
  await expect(page.getByRole("textbox", { name: "查找" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "替换为" })).toHaveCount(0);
  await page.getByRole("button", { name: "导出 Word" }).click();
  await expect(page.getByRole("button", { name: "下载", exact: true })).toBeEnabled();
});

test("Users of another unit find no page at the address of a summary", async ({
  office,
  openAs,
  expectComplaint,
}) => {
  expectComplaint(/404/);
  const address = await openSummary(await openAs(office.drafter), office, blocks());
  const stranger = await openAs((await makeOffice()).drafter);
  const response = await stranger.goto(address);
  expect(response?.status()).toBe(404);
  await expect(stranger.getByRole("heading", { name: "找不到这个页面" })).toBeVisible();
  await expect(stranger.getByText("理论学习")).toHaveCount(0);
  await stranger.getByRole("link", { name: "回到工作台" }).click();
  await expect(stranger.getByRole("heading", { name: "起草人林舟" })).toBeVisible();
});

test("Users who are disabled while they write are out at once", async ({
  office,
  openAs,
  expectComplaint,
}) => {
  expectComplaint(/401|WebSocket/);
  const [page, admin] = [await openAs(office.drafter), await openAs(office.administrator)];
  await openSummary(page, office, blocks());
  await caretAtEndOf(page, "开头。");
  await page.keyboard.type("停用前写的。");
  await expectSaved(page);
  await admin.goto("/admin/users");
  const row = admin.getByRole("row", { name: office.drafter.name });
  await row.getByRole("button", { name: /^停用/ }).click();
  await admin.getByRole("dialog").getByRole("button", { name: "停用" }).click();

  await expect(page.getByRole("alert").filter({ hasText: "登录已失效" })).toBeVisible({ timeout: 5_000 });
  await expectOnlyReadable(page);
  await page.getByRole("link", { name: "重新登录" }).click();
  await page.getByLabel("用户名").fill(office.drafter.name);
  await page.getByLabel("密码", { exact: true }).fill(testPassword);
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page.getByText("该账号已停用。请联系管理员。")).toBeVisible();
});

test("Users who become viewers while they write can write no more", async ({
  office,
  openAs,
  expectComplaint,
}) => {
  expectComplaint(/WebSocket/);
  const [page, admin] = [await openAs(office.drafter), await openAs(office.administrator)];
  await openSummary(page, office, blocks());
  await caretAtEndOf(page, "开头。");
  await page.keyboard.type("还能写时写的。");
  await expectSaved(page);
  await admin.goto("/admin/users");
  await admin.getByRole("row", { name: office.drafter.name }).getByRole("button", { name: /^修改/ }).click();
  await admin.getByRole("dialog").getByLabel("角色").selectOption("viewer");
  await admin.getByRole("dialog").getByRole("button", { name: "保存" }).click();

  await expect(page.getByText("只读")).toBeVisible({ timeout: 5_000 });
  await expect(page.getByRole("toolbar").getByRole("button", { name: "加粗" })).toBeDisabled();
  await expectOnlyReadable(page);
  const colleague = await openAs(office.reviewer);
  await colleague.goto(page.url());
  await expect(colleague.locator(".document")).toContainText("开头。还能写时写的。");
  expect(await documentText(colleague)).toBe(await documentText(page));
});

test("Users whose session ends while they are offline lose nothing of what they wrote", async ({
  office,
  openAs,
  expectComplaint,
}) => {
  expectComplaint(/401|WebSocket|ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const page = await openAs(office.drafter);
  const address = await openSummary(page, office, blocks());
  await expectSaved(page);
  await page.context().setOffline(true);
  await caretAtEndOf(page, "开头。");
  await page.keyboard.type("断网时写的。");
  await expect(page.locator("[data-save='offline']")).toContainText("处修改保存在这台电脑上");
  await db().session.deleteMany({ where: { userId: office.drafter.id } });
  await page.context().setOffline(false);

  const notice = page.getByRole("alert").filter({ hasText: "登录已失效" });
  await expect(notice).toContainText("未保存的修改仍在这台电脑上，恢复后会自动合并");
  await expect(page.locator("[data-save='refused']")).toContainText("处修改没有送达");
  await expect(page.locator(".document")).toContainText("开头。断网时写的。");
  await expectOnlyReadable(page);

  await signInAgain(page, office.drafter.name);
  await expect(page.locator(".document")).toContainText("开头。断网时写的。");
  await expectSaved(page);
  const colleague = await openAs(office.reviewer);
  await colleague.goto(address);
  await expect(colleague.locator(".document")).toContainText("开头。断网时写的。");
});

test("Users whose password is reset in the middle of a sentence find the sentence again", async ({
  office,
  openAs,
  expectComplaint,
}) => {
  expectComplaint(/401|WebSocket/);
  const [page, admin] = [await openAs(office.drafter), await openAs(office.administrator)];
  const address = await openSummary(page, office, blocks());
  await expectSaved(page);
  await admin.goto("/admin/users");
  await admin.getByRole("row", { name: office.drafter.name }).getByRole("button", { name: /^重置/ }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel("自己填写").check();
  await dialog.getByLabel("密码", { exact: true }).fill("Lakeside-2027");

  await caretAtEndOf(page, "开头。");
  const notice = page.getByRole("alert").filter({ hasText: "登录已失效" });
  const typing = (async () => {
    for (let n = 0; n < 400 && !(await notice.isVisible()); n++) await page.keyboard.type(`第${n}次、`);
  })();
  await expect(page.locator(".document")).toContainText("第3次、");
  await dialog.getByRole("button", { name: "重置密码" }).click();
  await expect(notice).toBeVisible();
  await typing;
  const written = await documentText(page);
  expect(written).toContain("第3次、");

  await signInAgain(page, office.drafter.name, "Lakeside-2027");
  await expectSaved(page);
  expect(await documentText(page)).toBe(written);
  const colleague = await openAs(office.reviewer);
  await colleague.goto(address);
  await expect.poll(() => documentText(colleague)).toBe(written);
});

test("Users are told when the summary that they write in is deleted", async ({
  office,
  openAs,
  expectComplaint,
}) => {
  expectComplaint(/404|WebSocket/);
  const [page, admin] = [await openAs(office.drafter), await openAs(office.administrator)];
  const address = await openSummary(page, office, blocks());
  await expectSaved(page);
  await admin.goto("/summaries");
  await admin.getByRole("button", { name: "删除：年度工作总结" }).click();
  await admin.getByRole("dialog").getByRole("button", { name: "删除" }).click();

  const notice = page.getByRole("alert").filter({ hasText: "这份总结已被删除" });
  await expect(notice).toBeVisible({ timeout: 5_000 });
  await expect(page.locator(".document")).toContainText("开头。");
  await expectOnlyReadable(page);
  await page.getByRole("link", { name: "返回工作台" }).last().click();
  await expect(page.getByText("还没有总结")).toBeVisible();
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "找不到这个页面" })).toBeVisible();
});
