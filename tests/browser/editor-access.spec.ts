import type { Page } from "@playwright/test";
import { localeCookie, locales } from "#lib/locales.ts";
import { checkAccessibility } from "./support/check-accessibility.ts";
import { caretAtEndOf, expectSaved, line, openSummary, press } from "./support/editor.ts";
import { expect, test } from "./support/test.ts";

const blocks = () => [
  line("title", "年度工作总结"),
  line("body", "开头【概述】。"),
  line("level1", "理论学习"),
  line("body", "学习正文。"),
];

/** The dialogs that a key or a button of the toolbar opens, by place in the toolbar so that any language fits. */
const dialogs: [what: string, open: (page: Page) => Promise<void>][] = [
  ["link", (page) => press(page, "Control+k")],
  ["section", (page) => page.locator("nav button:has(svg.lucide-plus)").first().click()],
  ["blank", (page) => page.locator("[role=toolbar] button:has(svg.lucide-square-dashed)").click()],
  ["open file", (page) => page.locator("[role=toolbar] button:has(svg.lucide-folder-open)").click()],
  ["export", (page) => page.locator("header button:has(svg.lucide-download)").click()],
];

for (const locale of locales) {
  test(`Users can work in every dialog of the editor by assistive means (${locale})`, async ({
    office,
    openAs,
    baseURL,
  }) => {
    const page = await openAs(office.drafter);
    await page.context().addCookies([{ name: localeCookie, value: locale, url: baseURL ?? "" }]);
    await openSummary(page, office, blocks());
    for (const [what, open] of dialogs) {
      await caretAtEndOf(page, "学习正文。");
      await press(page, "Shift+ArrowLeft");
      await open(page);
      const dialog = page.locator("dialog[open]");
      await expect(dialog, what).toBeVisible();
      expect(await page.evaluate(() => document.activeElement?.closest("dialog") !== null), what).toBe(true);
      await checkAccessibility(page);
      await press(page, "Escape");
      await expect(dialog, what).toHaveCount(0);
    }
    await press(page, "Control+f");
    await expect(page.getByRole("search")).toBeVisible();
    await checkAccessibility(page);
    await press(page, "Escape");

    await page.locator(".document .blank").click();
    await checkAccessibility(page);
    await caretAtEndOf(page, "学习正文。");
    await press(page, "Enter");
    await page.keyboard.type("/");
    await expect(page.getByRole("listbox")).toBeVisible();
    await checkAccessibility(page);
  });
}

test("Users can reach every tool by keyboard, and come back to the text", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, blocks());
  const reached = new Set<string>();
  await page.locator("header a").first().focus();
  for (let i = 0; i < 80; i++) {
    const name = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (element?.classList.contains("document")) return "";
      return element?.ariaLabel || element?.textContent?.trim() || element?.tagName || "";
    });
    if (name === "") break;
    reached.add(name);
    await press(page, "Tab");
  }
  for (const tool of ["导出 Word", "段落样式", "加粗", "链接", "表格", "图片", "待填", "查找替换", "栏目"])
    expect(
      [...reached].some((name) => name.includes(tool)),
      `${tool} in ${[...reached].join()}`,
    ).toBe(true);
  await expect(page.locator(".document")).toBeFocused();
});

test("Users can write in a small window", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await page.setViewportSize({ width: 700, height: 900 });
  await openSummary(page, office, blocks());
  await expect(page.locator(".sheet")).toHaveCount(0);
  await caretAtEndOf(page, "学习正文。");
  await page.keyboard.type("小窗口里写的。");
  await expectSaved(page);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page.locator(".sheet")).toHaveCount(1);
  await expect(page.locator(".document")).toContainText("小窗口里写的。");
});
