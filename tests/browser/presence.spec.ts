import type { Page } from "@playwright/test";
import { caretAtEndOf, line, openSummary } from "./support/editor.ts";
import { expect, test } from "./support/test.ts";

const people = (page: Page) => page.getByRole("list", { name: "正在查看的人" }).getByRole("listitem");
const carets = (page: Page) => page.locator(".document .collaboration-carets__label");

test("Users can see each person once who is online, and a caret in each of their tabs", async ({
  office,
  openAs,
}) => {
  const fang = await openAs(office.reviewer);
  const path = await openSummary(fang, office, [
    line("title", "年度工作总结"),
    line("body", "全年集中学习。"),
    line("body", "全年发稿。"),
  ]);
  const first = await openAs(office.drafter);
  const second = await first.context().newPage();
  for (const [tab, words] of [
    [first, "全年集中学习。"],
    [second, "全年发稿。"],
  ] as const) {
    await tab.goto(path);
    await expect(tab.locator(".document")).toContainText(words, { timeout: 20_000 });
    await caretAtEndOf(tab, words);
  }
  await expect(carets(fang)).toHaveText(["起草人林舟", "起草人林舟"]);
  await expect(people(fang)).toHaveText([/审阅人方远/, /起草人林舟/]);
  await expect(fang.getByText("2 人在线")).toBeVisible();
  await expect(people(second)).toHaveText([/起草人林舟/, /审阅人方远/]);

  // Whoever closes one tab is still there.
  await second.close();
  await expect(carets(fang)).toHaveText(["起草人林舟"]);
  await expect(people(fang)).toHaveCount(2);
  await first.close();
  await expect(people(fang)).toHaveText([/审阅人方远/]);
  await expect(fang.getByText("1 人在线")).toBeVisible();
});
