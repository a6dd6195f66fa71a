import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { DocumentJson } from "#lib/document/schema.ts";
import { makeSummary } from "../builders.ts";
import { makeThread } from "../make-thread.ts";
import { checkAccessibility } from "./support/check-accessibility.ts";
import { line } from "./support/editor.ts";
import type { Office } from "./support/office.ts";
import { makeLeader, submit } from "./support/submit.ts";
import { expect, test } from "./support/test.ts";

const dialog = (page: Page) => page.getByRole("dialog");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const note = (page: Page, n: number) =>
  dialog(page).getByRole("region", { name: `还有 ${n} 条批注没有解决` });
const panel = (page: Page) => page.getByRole("region", { name: "批注", exact: true });
const chosen = (page: Page) => panel(page).locator("li[aria-current=true]");

/** A summary of several pages with a comment on words of the last, and one whose words are gone; its address. */
async function discussed({ unit, drafter, reviewer }: Office): Promise<string> {
  const thread = randomUUID();
  const commented: DocumentJson = {
    ...line("body", ""),
    content: [
      { type: "text", text: "全年发稿若干篇。", marks: [{ type: "comment", attrs: { id: thread } }] },
    ],
  };
  const lines = Array.from({ length: 60 }, (_, index) => line("body", `第${index + 1}次学习。`));
  const content = [line("title", "年度工作总结"), line("level1", "理论学习"), ...lines, commented];
  const summary = await makeSummary(
    { unitId: unit.id, userId: drafter.id },
    { doc: { type: "doc", content } },
  );
  const author = { userId: reviewer.id, userName: reviewer.displayName };
  await makeThread(summary, author, { quote: "已删的一句", text: "不要了？" });
  await makeThread(summary, author, { thread, quote: "全年发稿若干篇。", text: "请写明篇数。" });
  return `/summaries/${summary.id}`;
}

test("Users can see the comments that are open before they submit, approve and sign, and go to each", async ({
  office,
  openAs,
}) => {
  const leader = await makeLeader(office);
  const path = await discussed(office);
  const drafter = await openAs(office.drafter);
  await drafter.goto(path);
  const words = (page: Page) => page.locator(".document [data-comment]");
  await expect(words(drafter)).toHaveText("全年发稿若干篇。");
  await button(drafter, "送审").click();
  await expect(note(drafter, 2).getByRole("button")).toHaveText([
    "全年发稿若干篇。 审阅人方远：请写明篇数。",
    "已删的一句 审阅人方远：不要了？",
  ]);
  await expect(dialog(drafter).getByText("没有妨碍定稿的问题")).toBeVisible();
  await checkAccessibility(drafter);
  await dialog(drafter).getByLabel("说明").fill("请审");
  await note(drafter, 2)
    .getByRole("button", { name: /请写明篇数/ })
    .click();
  await expect(dialog(drafter)).toHaveCount(0);
  await expect(chosen(drafter)).toContainText("请写明篇数。");
  await expect(words(drafter)).toBeInViewport();

  await chosen(drafter).getByRole("button", { name: "解决" }).click();
  await expect(panel(drafter)).not.toContainText("请写明篇数。");
  await button(drafter, "送审").click();
  await expect(dialog(drafter).getByLabel("说明")).toHaveValue("请审");
  await note(drafter, 1)
    .getByRole("button", { name: /不要了/ })
    .click();
  await expect(chosen(drafter)).toContainText("不要了？");
  await submit(drafter, { reviewers: ["审阅人方远"], signer: "局长沈和" });

  // Nothing of it holds the others up.
  for (const [person, act] of [
    [office.reviewer, "通过"],
    [leader, "签发定稿"],
  ] as const) {
    const page = await openAs(person);
    await page.goto(path);
    await button(page, "审阅").click();
    await expect(note(page, 1)).toContainText("不要了？");
    await dialog(page).getByRole("button", { name: act, exact: true }).click();
    await expect(dialog(page)).toHaveCount(0);
  }
  await drafter.reload();
  await expect(drafter.getByText("定稿", { exact: true })).toBeVisible();
});
