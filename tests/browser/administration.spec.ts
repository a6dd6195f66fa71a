import { db } from "#lib/db.ts";
import { makeSummary } from "../builders.ts";
import { checkAccessibility } from "./support/check-accessibility.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

test("Administrators can add a unit and a user", async ({ office, openAs, browser, baseURL }) => {
  const page = await openAs(office.administrator);
  await page.getByRole("link", { name: "单位" }).click();
  await expect(page.getByRole("heading", { name: "单位" })).toBeVisible();
  await page.getByRole("button", { name: `在“${office.unit.name}”下新建单位` }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("全称")).toBeFocused();
  await page.keyboard.type("临湖中学德育处");
  await page.keyboard.press("Tab");
  await page.keyboard.type("德育处");
  await checkAccessibility(page);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("row", { name: "临湖中学德育处" })).toContainText("德育处");
  await expect(page.getByRole("button", { name: `在“${office.unit.name}”下新建单位` })).toBeFocused();
  await checkAccessibility(page);

  await page.getByRole("link", { name: "人员" }).click();
  await page.getByRole("button", { name: "新建人员" }).click();
  const login = `wu${office.unit.id.slice(0, 6)}`;
  await dialog.getByLabel("姓名").fill("吴桐");
  await dialog.getByLabel("单位").selectOption({ label: "　　临湖中学德育处" });
  await dialog.getByLabel("角色").selectOption("contributor");
  await dialog.getByLabel("用户名").fill(login.toUpperCase());
  await checkAccessibility(page);
  await dialog.getByRole("button", { name: "新建" }).click();
  const shown = page.getByRole("dialog", { name: "请记下密码" });
  const password = (await shown.locator("output").textContent()) ?? "";
  await checkAccessibility(page);
  await shown.getByRole("button", { name: "完成" }).click();
  await expect(page.getByText(password)).toBeHidden();
  await expect(page.getByRole("row", { name: login })).toContainText("供稿人");
  await checkAccessibility(page);

  const context = await browser.newContext({ baseURL, locale: "zh-CN" });
  const theirs = await context.newPage();
  await signIn(theirs, login, password);
  await expect(theirs.getByRole("link", { name: "吴桐" })).toContainText("德育处");
  await context.close();
});

test("Administrators can disable a user, who is out at once", async ({ office, openAs, expectComplaint }) => {
  expectComplaint(/401|WebSocket/);
  const summary = await makeSummary({ unitId: office.unit.id, userId: office.drafter.id });
  const [page, theirs] = [await openAs(office.administrator), await openAs(office.drafter)];
  await theirs.goto(`/summaries/${summary.id}`);
  await expect(theirs.locator(".document")).toContainText("组织全体干部学习");

  await page.goto("/admin/users");
  const row = page.getByRole("row", { name: office.drafter.name });
  await row.getByRole("button", { name: /^停用/ }).click();
  await checkAccessibility(page);
  await page.getByRole("dialog").getByRole("button", { name: "停用" }).click();
  await expect(row).toContainText("已停用");

  await expect(theirs.getByText("登录已失效")).toBeVisible();
  await theirs.goto("/summaries");
  await expect(theirs).toHaveURL(/\/sign-in/);
  await row.getByRole("button", { name: /^启用/ }).click();
  await expect(row).toContainText("在用");
});

test("Administrators can reset a password and unlock", async ({ office, openAs, browser, baseURL }) => {
  const lockedUntil = new Date(Date.now() + 600_000);
  await db().user.update({ where: { id: office.viewer.id }, data: { lockedUntil } });
  const page = await openAs(office.administrator);
  await page.goto("/admin/users?state=locked");
  const row = page.getByRole("row", { name: office.viewer.name });
  await row.getByRole("button", { name: /^解锁/ }).click();
  await expect(page.getByText("没有符合条件的人员")).toBeVisible();

  await page.getByLabel("状态").selectOption("active");
  await page.getByRole("button", { name: "筛选" }).click();
  await row.getByRole("button", { name: /^重置/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("自己填写").check();
  await dialog.getByLabel("密码", { exact: true }).fill("Lakeside-2027");
  await dialog.getByRole("button", { name: "重置密码" }).click();
  await expect(dialog).toBeHidden();
  const context = await browser.newContext({ baseURL, locale: "zh-CN" });
  await signIn(await context.newPage(), office.viewer.name, "Lakeside-2027");
  await context.close();
});

test("Administrators can search the audit", async ({ office, openAs }) => {
  const page = await openAs(office.administrator);
  await page.goto("/admin/units");
  await page.getByRole("button", { name: `修改“${office.unit.name}”` }).click();
  await page.getByLabel("全称").fill("临湖区教研室");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("row", { name: "临湖区教研室" })).toBeVisible();

  await page.getByRole("link", { name: "操作记录" }).click();
  const rows = page.getByRole("table").locator("tbody tr");
  await expect(rows.first()).toContainText("修改单位名称");
  await checkAccessibility(page);
  await page.getByLabel("人员").fill("周岚");
  await page.getByLabel("操作", { exact: true }).selectOption({ label: "修改单位名称" });
  await page.getByLabel("对象").fill("教研");
  await page.getByRole("button", { name: "查询" }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(`原为“${office.unit.name}”`);
  await page.getByLabel("结果").selectOption({ label: "未成功" });
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page.getByText("没有符合条件的记录")).toBeVisible();
  await page.getByRole("link", { name: "清除条件" }).click();
  await expect(rows.first()).toContainText("修改单位名称");
  await expect(page.getByLabel("人员")).toHaveValue("");
});

test("Users without the right do not find the administration", async ({
  office,
  openAs,
  expectComplaint,
}) => {
  expectComplaint(/404/);
  const page = await openAs(office.drafter);
  await expect(page.getByRole("link", { name: "总结", exact: true })).toBeVisible();
  for (const name of ["units", "users", "audit"]) {
    await expect(page.locator(`a[href='/admin/${name}']`)).toHaveCount(0);
    const response = await page.goto(`/admin/${name}`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "找不到这个页面" })).toBeVisible();
  }
});
