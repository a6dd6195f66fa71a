import type { Page } from "@playwright/test";
import { testPassword } from "../../builders.ts";

/** Signs in on the sign-in page, as a person made by the builders unless a password is given. */
export async function signIn(page: Page, name: string, password = testPassword): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill(name);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}
