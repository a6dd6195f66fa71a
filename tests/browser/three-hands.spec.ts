import type { Page } from "@playwright/test";
import { partOf, textOfXml } from "../exported-file.ts";
import { caretAtEndOf, expectSaved, line, openSummary, press } from "./support/editor.ts";
import { readDownload } from "./support/read-download.ts";
import { selectWords } from "./support/select-words.ts";
import { makeLeader, submit } from "./support/submit.ts";
import { listed, shown, showPanel } from "./support/suggestions.ts";
import { expect, test } from "./support/test.ts";

const dialog = (page: Page) => page.getByRole("dialog");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const paper = (page: Page) => page.locator(".document");
/** The threads that the panel of comments shows. */
const thread = (page: Page) =>
  page.getByRole("region", { name: "批注", exact: true }).locator("ul > li[class*=rounded]");

test("Users can take a summary from draft to final through three hands, and write it anew", async ({
  office,
  openAs,
}) => {
  test.setTimeout(120_000);
  const leader = await makeLeader(office);
  const drafter = await openAs(office.drafter);
  const reviewer = await openAs(office.reviewer);
  const path = await openSummary(drafter, office, [
    line("title", "年度工作总结"),
    line("level1", "理论学习"),
    line("body", "全年集中学习。"),
    line("level1", "宣传工作"),
    line("body", "全年发稿。"),
  ]);

  // Drafted and submitted.
  await caretAtEndOf(drafter, "全年集中学习。");
  await drafter.keyboard.type("共十次。");
  await expectSaved(drafter);
  await submit(drafter, { reviewers: ["审阅人方远"], signer: "局长沈和" });
  await expect(drafter.getByText("送审中：等待审阅人方远审核")).toBeVisible();
  await expect(button(drafter, "修订：开")).toBeDisabled({ timeout: 20_000 });
  await expect(paper(drafter)).toHaveAttribute("contenteditable", "true");
  // What was written before stays: it can no longer be taken back directly.
  await caretAtEndOf(drafter, "全年发稿。");
  await press(drafter, "Control+z");

  // The reviewer finds it on the start page, suggests a change, and comments.
  await reviewer.goto("/");
  await reviewer.getByRole("region", { name: "等我审核" }).getByRole("link").click();
  await expect(paper(reviewer)).toContainText("共十次。");
  await expect(reviewer.getByText("现在轮到您审阅")).toBeVisible();
  await expect(button(reviewer, "修订：开")).toBeDisabled();
  await selectWords(reviewer, "十次");
  await reviewer.keyboard.type("十二次");
  await expect.poll(async () => (await shown(reviewer))[2]).toBe("全年集中学习。共[-十次-]{十二次}。");
  await selectWords(reviewer, "发稿");
  await press(reviewer, "Control+Alt+KeyM");
  await expect(reviewer.getByRole("textbox", { name: "新批注" })).toBeFocused();
  await reviewer.keyboard.type("请写明篇数。");
  await button(reviewer, "发送").click();
  await expect(thread(reviewer)).toContainText("请写明篇数。");
  await expectSaved(reviewer);

  // Exported with both, as it lies in review.
  await reviewer.getByRole("button", { name: "导出 Word" }).click();
  await dialog(reviewer)
    .getByLabel(/^修订稿/)
    .check();
  const marked = await readDownload(reviewer, () =>
    dialog(reviewer).getByRole("button", { name: "下载", exact: true }).click(),
  );
  const markedXml = partOf(marked.bytes, "word/document.xml");
  expect(markedXml).toMatch(/<w:ins [^>]*w:author="审阅人方远"[^>]*><w:r>.*?十二次/);
  expect(markedXml).toMatch(/<w:del [^>]*w:author="审阅人方远"[^>]*><w:r>.*?<w:delText[^>]*>十次/);
  expect(textOfXml(partOf(marked.bytes, "word/comments.xml"))).toContain("请写明篇数。");

  // Sent back, which asks for a reason.
  await button(reviewer, "审阅").click();
  await dialog(reviewer).getByRole("button", { name: "退回" }).click();
  await expect(dialog(reviewer).getByText("请写明退回的理由。")).toBeVisible();
  await dialog(reviewer).getByLabel("意见").fill("应为十二次");
  await dialog(reviewer).getByRole("button", { name: "退回" }).click();
  await expect(dialog(reviewer)).toHaveCount(0);

  // The drafter, who has it open, reads why, accepts the suggestion, follows the comment and submits again.
  await expect(drafter.getByText("审阅人方远退回：应为十二次")).toBeVisible({ timeout: 20_000 });
  await expect(button(drafter, "修订：关")).toBeEnabled({ timeout: 20_000 });
  await expect(paper(drafter)).toHaveAttribute("contenteditable", "true");
  expect((await shown(drafter))[2]).toBe("全年集中学习。共[-十次-]{十二次}。");
  await showPanel(drafter);
  await listed(drafter).first().getByRole("button", { name: "接受" }).click();
  await expect.poll(async () => (await shown(drafter))[2]).toBe("全年集中学习。共十二次。");
  await caretAtEndOf(drafter, "全年发稿。");
  await drafter.keyboard.type("共三百篇。");
  await drafter.getByRole("complementary").getByRole("button", { name: /批注/ }).click();
  await thread(drafter).getByRole("button", { name: "解决" }).click();
  await expect(thread(drafter)).toHaveCount(0);
  await expectSaved(drafter);
  await button(drafter, "送审").first().click();
  await expect(dialog(drafter).getByText("1. 审阅人方远")).toBeVisible();
  await dialog(drafter).getByRole("button", { name: "送审", exact: true }).click();
  await expect(drafter.getByText("送审中：等待审阅人方远审核")).toBeVisible();

  // Approved, then signed by the leader.
  await expect(paper(reviewer)).toContainText("共十二次。");
  await expect(reviewer.getByText("现在轮到您审阅")).toBeVisible({ timeout: 20_000 });
  await button(reviewer, "审阅").click();
  await dialog(reviewer).getByRole("button", { name: "通过" }).click();
  await expect(reviewer.getByText("送审中：等待局长沈和签发")).toBeVisible();
  const signer = await openAs(leader);
  await signer.goto(path);
  await button(signer, "审阅").click();
  await expect(dialog(signer).getByText("没有妨碍定稿的问题。")).toBeVisible();
  await dialog(signer).getByRole("button", { name: "签发定稿" }).click();
  await expect(signer.getByText("定稿", { exact: true })).toBeVisible();
  for (const page of [drafter, reviewer, signer]) {
    await expect(page.getByText("只读")).toBeVisible({ timeout: 20_000 });
    await expect(paper(page)).toHaveAttribute("contenteditable", "false");
  }

  // Exported: what is signed, and beside what was submitted first.
  await drafter.getByRole("button", { name: "导出 Word" }).click();
  const word = await readDownload(drafter, () =>
    dialog(drafter).getByRole("button", { name: "下载", exact: true }).click(),
  );
  expect(word.name).toMatch(/\.docx$/);
  const wordXml = partOf(word.bytes, "word/document.xml");
  expect(textOfXml(wordXml)).toContain("全年集中学习。共十二次。");
  expect(wordXml).not.toMatch(/<w:(ins|del|commentReference) /);
  await drafter.goto(`${path}/versions/compare?from=1&to=now`);
  const beside = await readDownload(drafter, () => button(drafter, "导出花脸稿").click());
  const besideXml = partOf(beside.bytes, "word/document.xml");
  expect(besideXml).toMatch(/<w:ins [^>]*><w:r>.*?共三百篇。/);
  const clean = await readDownload(drafter, () => button(drafter, "导出清稿").click());
  expect(textOfXml(partOf(clean.bytes, "word/document.xml"))).toContain("全年发稿。共三百篇。");

  // Written anew, and the final one says so.
  await button(signer, "重新起草").click();
  await dialog(signer).getByLabel("理由").fill("补充数据");
  await dialog(signer).getByRole("button", { name: "重新起草" }).click();
  await signer.waitForURL((url) => url.pathname !== path);
  await expect(paper(signer)).toContainText("共十二次。");
  await expect(signer.getByText("这份草稿由一份定稿重新起草而来。")).toBeVisible();
  await drafter.goto(path);
  await expect(drafter.getByText("这份定稿保持不变，已重新起草。")).toBeVisible();
  await drafter.goto("/summaries");
  await expect(drafter.getByRole("link", { name: "已重新起草" })).toBeVisible();
  await expect(drafter.getByRole("link", { name: "由定稿重新起草" })).toBeVisible();
});
