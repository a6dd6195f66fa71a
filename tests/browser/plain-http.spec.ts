import {
  caretAtEndOf,
  documentText,
  expectSaved,
  line,
  openSummary,
  paste,
  press,
} from "./support/editor.ts";
import { expect, test } from "./support/test.ts";

// As a colleague opens it on the intranet: by a name, without HTTPS. Much of what browsers offer is missing then.
test.use({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
  baseURL: async ({}, use) => {
    const url = new URL(process.env.TEST_SERVER_URL ?? "");
    url.hostname = "chengwen.test";
    await use(url.origin);
  },
});

test("Users can write on a server that has no HTTPS", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, [line("title", "年度工作总结"), line("body", "开头。")]);
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  const outline = page.getByRole("navigation", { name: "提纲" });

  await caretAtEndOf(page, "开头。");
  await press(page, "Enter");
  await page.keyboard.type("一、理论学习");
  await expect(outline).toContainText("一、理论学习");
  await press(page, "Enter");
  await page.keyboard.type("队伍建设");
  await press(page, "Control+Alt+1");
  await expect(outline).toContainText("二、队伍建设");
  await press(page, "End", "Enter");
  await paste(page, "三、宣传工作\n全年发稿若干。");
  await expect(outline).toContainText("三、宣传工作");
  await outline.getByRole("button", { name: "栏目" }).click();
  await page.getByRole("dialog").getByRole("listitem").getByRole("button").nth(1).click();
  await expect(outline).toContainText("四、");
  await expectSaved(page);
  expect(await documentText(page)).toContain("全年发稿若干。");
});
