import { expect, type Page } from "@playwright/test";
import { line } from "./editor.ts";

/** A short text to suggest changes of. */
export const shortText = [
  line("title", "年度工作总结"),
  line("level1", "主要工作"),
  line("body", "全年开展学习12次，教育党员300人次。"),
  line("body", "各项任务按期完成。"),
];

/** Turns suggesting on. */
export const turnOn = async (page: Page) => {
  await page.getByRole("button", { name: "修订：关" }).click();
  await expect(page.getByRole("button", { name: "修订：开" })).toBeVisible();
};
/** Shows the panel of suggestions, or hides it. */
export const showPanel = (page: Page) => page.getByRole("button", { name: /^修订\s*\d*$/ }).click();
/** The suggestions that the panel lists. */
export const listed = (page: Page) => page.getByRole("list", { name: "修订" }).getByRole("listitem");

/** The paragraphs with what comes as {…} and what goes as [-…-]. */
export const shown = (page: Page) =>
  page.locator(".document[role=textbox]").evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const drawn of copy.querySelectorAll(".page-space, .empty-line, [class*=collaboration-carets], img"))
      drawn.remove();
    for (const each of copy.querySelectorAll("ins")) each.textContent = `{${each.textContent}}`;
    for (const each of copy.querySelectorAll("del")) each.textContent = `[-${each.textContent}-]`;
    return [...copy.children].map((child) =>
      (child.textContent ?? "").replaceAll("}{", "").replaceAll("-][-", ""),
    );
  });
