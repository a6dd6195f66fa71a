import type { Page } from "@playwright/test";
import { localeCookie, locales } from "#lib/locales.ts";
import { line, openSummary } from "./support/editor.ts";
import { submitToReviewer } from "./support/submit.ts";
import { expect, test } from "./support/test.ts";

const title = "教育局关于印发全县教育系统2026年度思想政治建设与意识形态工作的总结报告";
const blocks = [line("title", title), line("level1", "理论学习"), line("body", "组织全体干部学习。")];

/** The names of the tools that are not wholly to be seen in the window, and not wholly in their row. */
const cutOff = (page: Page) =>
  page.getByRole("toolbar").evaluate((bar) => {
    const { left, right } = bar.getBoundingClientRect();
    const room = { left: Math.max(0, left), right: Math.min(innerWidth, right) };
    return [...bar.querySelectorAll("button, select")]
      .map((tool) => ({ tool, ...tool.getBoundingClientRect().toJSON() }))
      .filter(({ width, left, right }) => width > 0 && (left < room.left || right > room.right))
      .map(({ tool }) => tool.getAttribute("aria-label") ?? tool.textContent);
  });

for (const locale of locales) {
  test(`Users can reach every tool in a small window (${locale})`, async ({ baseURL, openAs, office }) => {
    const cookies = [{ name: localeCookie, value: locale, url: baseURL ?? "" }];
    const drafter = await openAs(office.drafter);
    await drafter.context().addCookies(cookies);
    const path = await openSummary(drafter, office, blocks);
    const toggle = (page: Page) => page.getByRole("button", { name: /^(修订：|Suggesting: )/ });
    const fits = async (page: Page, state: string) => {
      for (const width of [1024, 1279, 1280, 1440]) {
        await page.setViewportSize({ width, height: 720 });
        expect.soft(await cutOff(page), `${state}, ${width} wide`).toEqual([]);
      }
    };
    await expect(toggle(drafter)).toHaveAttribute("aria-pressed", "false");
    await fits(drafter, "not suggesting");
    await toggle(drafter).click();
    await expect(toggle(drafter)).toHaveAttribute("aria-pressed", "true");
    await fits(drafter, "suggesting");

    await submitToReviewer(office, path.split("/").at(-1)!);
    const reviewer = await openAs(office.reviewer);
    await reviewer.context().addCookies(cookies);
    await reviewer.goto(path);
    await expect(toggle(reviewer)).toHaveAttribute("aria-pressed", "true");
    await expect(toggle(reviewer)).toBeDisabled();
    await fits(reviewer, "in review");
  });
}
