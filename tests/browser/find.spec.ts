import { caretAtEndOf, documentText, expectSaved, line, openSummary, press } from "./support/editor.ts";
import { expect, test } from "./support/test.ts";

const blocks = () => [
  line("title", "2025年度工作总结"),
  line("body", "2025年，全年组织学习12次。"),
  line("level1", "宣传工作"),
  line("body", "2025年发稿36篇，较2024年增长两成。"),
];

test("Users can find words and step through them", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, blocks());
  await caretAtEndOf(page, "2025年度工作总结");
  await press(page, "Control+f");
  const words = page.getByRole("textbox", { name: "查找", exact: true });
  await expect(words).toBeFocused();
  await page.keyboard.type("2025");
  const bar = page.getByRole("search");
  await expect(bar).toContainText("3");
  await expect(page.locator(".document .search-match")).toHaveCount(3);
  const current = page.locator(".active-search-match");
  await press(page, "Enter");
  await expect(current).toHaveCount(1);
  await expect(page.locator(".document > *", { has: current })).toContainText("全年组织学习");
  await press(page, "Enter");
  await expect(page.locator(".document > *", { has: current })).toContainText("发稿36篇");
  await press(page, "Shift+Enter");
  await expect(page.locator(".document > *", { has: current })).toContainText("全年组织学习");

  await words.fill("没有的词");
  await expect(bar).toContainText("没有找到");
  await expect(bar.getByRole("button", { name: "全部替换" })).toBeDisabled();
  await press(page, "Escape");
  await expect(bar).toHaveCount(0);
  await expect(page.locator(".document")).toBeFocused();
  await expect(page.locator(".document .search-match")).toHaveCount(0);
});

test("Users can replace one, then all, and take it back", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, blocks());
  await caretAtEndOf(page, "宣传工作");
  await page.getByRole("toolbar").getByRole("button", { name: "查找替换" }).click();
  const bar = page.getByRole("search");
  await bar.getByRole("textbox", { name: "查找", exact: true }).fill("2025");
  await bar.getByRole("textbox", { name: "替换为" }).fill("2026");
  await bar.getByRole("textbox", { name: "查找", exact: true }).press("Enter");
  await bar.getByRole("button", { name: "替换", exact: true }).click();
  await expect.poll(() => documentText(page)).toContain("2026年发稿36篇");
  expect(await documentText(page)).toContain("2025年度工作总结");

  await bar.getByRole("button", { name: "全部替换" }).click();
  await expect
    .poll(() => documentText(page))
    .toBe("2026年度工作总结\n2026年，全年组织学习12次。\n宣传工作\n2026年发稿36篇，较2024年增长两成。");
  await expectSaved(page);
  await press(page, "Escape");
  await expect(page.locator(".document")).toBeFocused();
  await press(page, "Control+z");
  await expect.poll(() => documentText(page)).toContain("2025年度工作总结");
});

test("Users who may only read can find, and are offered no replacing", async ({ office, openAs }) => {
  const page = await openAs(office.viewer);
  await openSummary(page, office, blocks());
  await page.locator(".document").click();
  await press(page, "Control+f");
  const bar = page.getByRole("search");
  await bar.getByRole("textbox", { name: "查找", exact: true }).fill("2025");
  await expect(bar).toContainText("3");
  await expect(bar.getByRole("textbox", { name: "替换为" })).toHaveCount(0);
});
