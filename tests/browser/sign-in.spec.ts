import type { Page } from "@playwright/test";
import { makeSummary, testPassword } from "../builders.ts";
import type { Office } from "./support/office.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const title = "只有本单位看得到的总结";

const makeOwnSummary = ({ unit, drafter }: Office) =>
  makeSummary({ unitId: unit.id, userId: drafter.id }, { title });

async function submit(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel("用户名").fill(name);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录" }).click();
}

test("Users can sign in with the keyboard alone, and out again", async ({ page, office }) => {
  await page.goto("/sign-in");
  await page.getByLabel("用户名").focus();
  await page.keyboard.type(` ${office.drafter.name.toUpperCase()} `);
  await page.keyboard.press("Tab");
  await page.keyboard.type(testPassword);
  await expect(page.getByLabel("密码", { exact: true })).toHaveAttribute("type", "password");
  await page.getByRole("button", { name: "显示密码" }).click();
  await expect(page.getByLabel("密码", { exact: true })).toHaveAttribute("type", "text");
  await page.getByLabel("密码", { exact: true }).press("Enter");
  await expect(page.getByRole("heading", { name: "起草人林舟" })).toBeVisible();

  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goto("/");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("Users who mistype the password are told so and keep their name", async ({
  page,
  office,
  expectComplaint,
}) => {
  expectComplaint(/401/);
  await page.goto("/sign-in");
  await submit(page, office.drafter.name, "wrong");
  await expect(page.getByRole("alert").filter({ hasText: "用户名或密码不对" })).toBeVisible();
  await expect(page.getByLabel("用户名")).toHaveValue(office.drafter.name);
  await expect(page.getByLabel("密码", { exact: true })).toHaveValue("");
  // Whether there is such a person is not told.
  await submit(page, "nobody-of-this-name", "wrong");
  await expect(page.getByLabel("密码", { exact: true })).toHaveValue("");
  await expect(page.getByRole("alert").filter({ hasText: "用户名或密码不对" })).toBeVisible();
  await submit(page, office.drafter.name, testPassword);
  await expect(page.getByRole("heading", { name: "起草人林舟" })).toBeVisible();
});

test("Users are locked out after ten wrong passwords, and the right one opens nothing then", async ({
  page,
  office,
  expectComplaint,
}) => {
  expectComplaint(/401/);
  await page.goto("/sign-in");
  const [password, alert] = [page.getByLabel("密码", { exact: true }), page.getByRole("alert")];
  const locked = alert.filter({ hasText: /已暂时锁定。请在 \d+ 分钟后再试，或请管理员解锁/ });
  for (let n = 1; n <= 10; n++) {
    await submit(page, office.drafter.name, `wrong-${n}`);
    await expect(password).toHaveValue("");
    if (n < 10) await expect(alert.filter({ hasText: "用户名或密码不对" })).toBeVisible();
  }
  await expect(locked).toBeVisible();
  await submit(page, office.drafter.name, testPassword);
  await expect(password).toHaveValue("");
  await expect(locked).toBeVisible();
  await submit(page, office.reviewer.name, testPassword);
  await expect(page.getByRole("heading", { name: "审阅人方远" })).toBeVisible();
});

test("Users reach the page that they asked for before signing in", async ({ page, office }) => {
  const { id } = await makeOwnSummary(office);
  await page.goto(`/summaries/${id}`);
  await expect(page).toHaveURL(/\/sign-in/);
  await submit(page, office.drafter.name, testPassword);
  await expect(page).toHaveURL(`/summaries/${id}`);
  await expect(page.locator(".document")).toContainText("组织全体干部学习");

  await page.goto("/");
  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goto("/summaries?text=只有&year=2026");
  await expect(page).toHaveURL(/\/sign-in/);
  await submit(page, office.drafter.name, testPassword);
  await expect(page.getByRole("row", { name: title })).toBeVisible();
  await expect(page.getByLabel("标题或单位")).toHaveValue("只有");
});

test("Users are led to no other site by the address of the sign-in page", async ({ page, office }) => {
  for (const from of ["//evil.example/", "https://evil.example/", "/\\evil.example"]) {
    await page.context().clearCookies();
    await page.goto(`/sign-in?from=${encodeURIComponent(from)}`);
    await submit(page, office.drafter.name, testPassword);
    await expect(page.getByRole("heading", { name: "起草人林舟" })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe("/");
  }
});

test("Users who have signed out leave nothing behind the back button", async ({
  page,
  office,
  expectComplaint,
}) => {
  expectComplaint(/401|404|WebSocket/);
  const { id } = await makeOwnSummary(office);
  await signIn(page, office.drafter.name);
  await page.goto(`/summaries/${id}`);
  await expect(page.locator(".document")).toContainText("组织全体干部学习");
  await page.goto("/summaries");
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);

  for (let back = 1; back <= 3; back++) {
    await page.goBack();
    await expect(page.getByRole("heading", { name: "登录" })).toBeVisible();
    await expect(page.getByText(title)).toHaveCount(0);
    await expect(page.locator(".document")).toHaveCount(0);
    await expect(page.getByText(office.unit.name)).toHaveCount(0);
  }
});

test("Nobody's password comes into the address, even before the page's scripts are there", async ({
  browser,
  baseURL,
  office,
}) => {
  const context = await browser.newContext({ baseURL, locale: "zh-CN", javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await submit(page, office.drafter.name, testPassword);
  await expect(page).toHaveURL("/sign-in");
  await context.close();
});
