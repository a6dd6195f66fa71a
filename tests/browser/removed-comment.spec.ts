import type { Page } from "@playwright/test";
import { expectWritable, line, openSummary } from "./support/editor.ts";
import { selectWords } from "./support/select-words.ts";
import { expect, test } from "./support/test.ts";

async function beginComment(page: Page, words: string, text: string): Promise<void> {
  await selectWords(page, words);
  await page.getByTitle("对选中的文字添加批注（Ctrl+Alt+M）").click();
  await page.getByRole("textbox", { name: "新批注" }).fill(text);
}

test("Users who remove a comment while a colleague writes one leave no mark behind", async ({
  office,
  openAs,
}) => {
  const [page, colleague] = [await openAs(office.drafter), await openAs(office.reviewer)];
  const path = await openSummary(page, office, [
    line("title", "年度工作总结"),
    line("body", "组织全体干部学习，全年发稿若干篇。"),
  ]);
  await beginComment(page, "全体干部", "哪些单位？");
  await page.getByRole("button", { name: "发送" }).click();
  await colleague.goto(path);
  await expectWritable(colleague);
  await beginComment(colleague, "若干", "改成数字。");
  const words = page.locator(".document [data-comment]");
  const comments = page.getByRole("region", { name: "批注", exact: true });
  await expect(words).toHaveText(["全体干部"]);

  // Asked for after the removal, and by the server's word of it; both are answered only when a third time was asked.
  const thirdAsked = Promise.withResolvers<void>();
  const earlierAnswered = Promise.withResolvers<void>();
  let asked = 0;
  let answered = 0;
  await page.route(/\/api\/summaries\/[^/]+\/comments$/, async (route) => {
    asked += 1;
    if (asked <= 2) {
      const response = await route.fetch();
      await thirdAsked.promise;
      await route.fulfill({ response });
      answered += 1;
      if (answered === 2) earlierAnswered.resolve();
      return;
    }
    thirdAsked.resolve();
    await earlierAnswered.promise;
    await route.continue();
  });
  await comments.getByText("哪些单位？").hover();
  await comments.getByRole("button", { name: "删除" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "删除" }).click();
  await expect.poll(() => asked).toBe(2);
  await colleague.getByRole("button", { name: "发送" }).click();

  await expect(comments).toContainText("改成数字。");
  await expect(comments).not.toContainText("哪些单位？");
  await expect(words).toHaveText(["若干"]);
});
