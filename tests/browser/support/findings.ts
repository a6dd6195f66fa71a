import { expect, type Page } from "@playwright/test";
import { line } from "./editor.ts";

/** The panel of findings. */
export const panel = (page: Page) => page.getByRole("region", { name: "校对" });
const status = (page: Page) => panel(page).getByRole("status");
/** The findings in the list in which these words stand. */
export const row = (page: Page, text: string) =>
  panel(page).locator("li:not(details li)").filter({ hasText: text });
/** The finding of these very words in the list. */
export const about = (page: Page, words: string) =>
  row(page, words).filter({ has: page.locator("mark").getByText(words, { exact: true }) });
/** What is underlined in the text. */
export const underlined = (page: Page, level = "") =>
  page.locator(`.document .finding${level && `-${level}`}`);

/** Opens the panel once the text has been looked at. */
export async function openPanel(page: Page): Promise<void> {
  await page.getByRole("button", { name: /处问题|没有发现问题/ }).click({ timeout: 20_000 });
  await expect(status(page)).toBeVisible();
}

/** A text with three doubled marks, a title that is not closed, and a blank. */
export const faultyText = () => [
  line("title", "年度工作总结"),
  line("level1", "理论学习"),
  line("body", "全年组织集中学习，，参学率不断提高。。"),
  line("body", "开展《和谐教育”的研讨，，形成材料。"),
  line("level1", "宣传工作"),
  line("body", "发稿【篇数】篇。"),
];
