import type { Page } from "@playwright/test";
import { db } from "#lib/db.ts";
import { makeSummary } from "../builders.ts";
import { makeThread } from "../make-thread.ts";
import { checkAccessibility } from "./support/check-accessibility.ts";
import { caretAtEndOf, documentText, expectSaved, line, openSummary, press } from "./support/editor.ts";
import { selectShownWords, selectWords } from "./support/select-words.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const blocks = [
  line("title", "教育局2026年度工作总结"),
  line("level1", "理论学习"),
  line("body", "组织全体干部学习，开展主题教育。"),
  line("body", "全年发稿若干篇。"),
];

const panel = (page: Page) => page.getByRole("region", { name: "批注", exact: true });
const beside = (page: Page) => page.getByTitle("对选中的文字添加批注（Ctrl+Alt+M）");
const rail = (page: Page) => page.getByRole("complementary").getByRole("button", { name: /批注/ });
const words = (page: Page) => page.locator(".document [data-comment]");
const card = (page: Page, text: string) =>
  panel(page).locator("ul > li[class*=rounded]").filter({ hasText: text });

async function comment(page: Page, about: string, text: string): Promise<void> {
  await selectWords(page, about);
  await page.keyboard.press("Control+Alt+KeyM");
  await expect(page.getByRole("textbox", { name: "新批注" })).toBeFocused();
  await page.keyboard.type(text);
  await page.getByRole("button", { name: "发送" }).click();
  await expect(card(page, text)).toBeVisible();
}

test("Users can discuss words, mention each other, and settle what was asked", async ({ openAs, office }) => {
  const fang = await openAs(office.reviewer);
  const path = await openSummary(fang, office, blocks);
  const lin = await openAs(office.drafter);
  await lin.goto(path);
  await expect(lin.locator(".document")).toContainText("主题教育");

  await selectWords(fang, "全体干部");
  await beside(fang).click();
  const field = fang.getByRole("textbox", { name: "新批注" });
  await expect(field).toBeFocused();
  await expect(panel(fang)).toContainText("全体干部");
  // Somebody else writes before the words meanwhile.
  await selectWords(lin, "组织");
  await press(lin, "ArrowLeft");
  await lin.keyboard.type("今年");
  await expect.poll(() => documentText(fang)).toContain("今年组织");
  await expect(fang.locator(".document .comment-begun")).toHaveText("全体干部");
  await fang.keyboard.type("学了几次？请@林");
  const readers = fang.getByRole("listbox", { name: "可以提到的人" });
  await expect(readers.getByRole("option")).toHaveText([/起草人林舟/]);
  await press(fang, "Enter");
  await expect(field).toHaveValue("学了几次？请@起草人林舟 ");
  await fang.keyboard.type("补充。");
  await press(fang, "Control+Enter");
  await expect(words(fang)).toHaveText("全体干部");
  await expect(field).toHaveCount(0);

  // The other has it a moment later, and on the start page.
  await expect(words(lin)).toHaveText("全体干部", { timeout: 2_000 });
  await expect(rail(lin)).toContainText("1");
  await lin.goto("/");
  const mentioned = lin.getByRole("region", { name: /提到我的批注/ });
  await expect(mentioned).toContainText("《教育局2026年度工作总结》“全体干部”");
  await checkAccessibility(lin);
  await mentioned.getByRole("link", { name: /学了几次/ }).click();
  await lin.waitForURL(/comment=/);
  const asked = card(lin, "学了几次");
  await expect(asked).toHaveAttribute("aria-current", "true");
  await expect(asked).toContainText("审阅人方远");

  await asked.getByRole("button", { name: "答复" }).click();
  await expect(asked.getByRole("textbox", { name: "答复" })).toBeFocused();
  await lin.keyboard.type("12次，已写入。");
  await asked.getByRole("button", { name: "发送" }).click();
  await expect(asked.getByRole("textbox")).toHaveCount(0);
  await expect(card(fang, "学了几次")).toContainText("12次，已写入。", { timeout: 2_000 });
  await checkAccessibility(lin);

  // Only own words can be changed.
  const answer = card(lin, "学了几次").getByRole("listitem").filter({ hasText: "12次" });
  await expect(card(lin, "学了几次").getByRole("button", { name: "修改" })).toHaveCount(1);
  await answer.hover();
  await answer.getByRole("button", { name: "修改" }).click();
  await lin.getByRole("textbox", { name: "修改" }).fill("15次，已写入。");
  await lin.getByRole("button", { name: "保存" }).click();
  await expect(card(fang, "15次")).toContainText("已修改");

  await card(fang, "15次").getByRole("button", { name: "解决" }).click();
  await expect(panel(fang)).toContainText("没有待解决的批注");
  await expect(rail(lin)).not.toContainText("1");
  await panel(lin).getByRole("button", { name: "已解决 1" }).click();
  await expect(card(lin, "15次")).toContainText("审阅人方远 于");
  await card(lin, "15次").getByRole("button", { name: "重新打开" }).click();
  await expect(card(fang, "15次")).toBeVisible();

  await lin.goto("/");
  await expect(lin.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(mentioned).toHaveCount(0);
});

test("Users can write around commented words, delete them, and have them back", async ({
  openAs,
  office,
}) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, blocks);
  await comment(page, "若干", "改成数字。");
  await comment(page, "全体干部", "哪些单位？");
  await comment(page, "干部学习", "学了几次？");
  await expect(panel(page).locator("ul > li[class*=rounded]")).toHaveText([
    /哪些单位/,
    /学了几次/,
    /改成数字/,
  ]);
  await expect(page.locator(".document")).toBeFocused();

  // To undo is to take back what was written, not the comment.
  await press(page, "Control+z");
  await expect(words(page).filter({ hasText: "若干" })).toHaveCount(1);

  // Typing before and in them, and dividing the paragraph there.
  await selectWords(page, "组织");
  await press(page, "ArrowLeft");
  await page.keyboard.type("今年");
  await selectWords(page, "全体");
  await press(page, "ArrowRight");
  await page.keyboard.type("机关");
  await press(page, "Enter");
  await expect.poll(() => documentText(page)).toContain("今年组织全体机关\n干部学习");
  const first = await words(page).first().getAttribute("data-comment");
  await expect(page.locator(`.document [data-comment="${first}"]`)).toHaveText(["全体机关", "干部"]);
  await press(page, "Backspace");

  // Copied words are words.
  await selectWords(page, "若干");
  await press(page, "Control+c");
  await caretAtEndOf(page, "全年发稿");
  await press(page, "Control+v");
  await expect.poll(() => documentText(page)).toContain("全年发稿若干篇。若干");
  await expect(words(page).filter({ hasText: "若干" })).toHaveCount(1);

  await selectWords(page, "若干");
  await press(page, "Delete");
  const orphan = card(page, "改成数字");
  await expect(panel(page).getByRole("heading", { name: "原文已删除 1" })).toBeVisible();
  await expect(orphan).toContainText("若干");
  await expectSaved(page);
  await page.reload();
  await expect(panel(page).getByRole("heading", { name: "原文已删除 1" })).toBeVisible();
  await expect(card(page, "学了几次")).toBeVisible();

  await selectWords(page, "发稿");
  await press(page, "ArrowRight", "Shift+ArrowRight", "Delete");
  await expect.poll(() => documentText(page)).toContain("全年发稿。若干");
  await selectWords(page, "全体");
  await press(page, "Delete");
  await selectWords(page, "机关干部");
  await press(page, "Delete");
  await expect(panel(page).getByRole("heading", { name: "原文已删除 2" })).toBeVisible();
  await press(page, "Control+z");
  await expect(panel(page).getByRole("heading", { name: "原文已删除 1" })).toBeVisible();
  await card(page, "哪些单位").getByRole("button", { name: "全体干部" }).click();
  await expect(page.locator(`.document [data-comment="${first}"]`).first()).toBeInViewport();

  // Removing one's only comment takes the tint with it.
  await card(page, "学了几次").getByRole("listitem").hover();
  await card(page, "学了几次").getByRole("button", { name: "删除" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "删除" }).click();
  await expect(card(page, "学了几次")).toHaveCount(0);
  await expect(words(page).filter({ hasText: "学习" })).toHaveCount(0);
});

test("Users can lose the network, the page and the session, and not what they wrote", async ({
  openAs,
  office,
  expectComplaint,
}) => {
  expectComplaint(/ERR_INTERNET_DISCONNECTED|WebSocket|Failed to fetch|CLIENT_FETCH|Failed to load resource/);
  const page = await openAs(office.drafter);
  const path = await openSummary(page, office, blocks);
  await selectWords(page, "全体干部");
  await beside(page).click();
  const field = page.getByRole("textbox", { name: "新批注" });
  await expect(field).toBeFocused();
  await page.keyboard.type("哪些单位？");
  await page.reload();
  await expect(field).toHaveValue("哪些单位？");
  await expect(panel(page)).toContainText("全体干部");

  await page.context().setOffline(true);
  await page.getByRole("button", { name: "发送" }).click();
  await expect(panel(page).getByRole("alert").last()).toContainText("连不上服务器");
  await expect(field).toHaveValue("哪些单位？");
  await expect(words(page)).toHaveCount(0);
  await page.context().setOffline(false);

  // Stored, but the answer is lost: it is not sent again, and its words are marked.
  await page.route("**/summaries/**", async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("button", { name: "发送" }).click();
  await expect(words(page)).toHaveText("全体干部");
  await expect(field).toHaveCount(0);
  await page.unroute("**/summaries/**");
  await selectWords(page, "主题教育");
  await beside(page).click();
  await expect(field).toBeFocused();
  await page.keyboard.type("写明次数。");

  await db().session.deleteMany({ where: { userId: office.drafter.id } });
  await page.getByRole("button", { name: "发送" }).click();
  await expect(panel(page).getByRole("alert")).toContainText("登录已失效");
  await signIn(page, office.drafter.name);
  await page.goto(path);
  await expect(field).toHaveValue("写明次数。");
  await page.getByRole("button", { name: "发送" }).dblclick();
  await expect(words(page)).toHaveText(["全体干部", "主题教育"]);
  await expect(card(page, "写明次数")).toHaveCount(1);
  const threads = await db().commentThread.findMany({
    where: { summaryId: path.split("/").at(-1)! },
    orderBy: { createdAt: "asc" },
  });
  expect(threads).toMatchObject([{ quote: "全体干部" }, { quote: "主题教育" }]);
  await expectSaved(page);
  await page.reload();
  await expect(words(page)).toHaveText(["全体干部", "主题教育"]);
  await expect(field).toHaveCount(0);
});

test("Users can read the comments of a final summary, and change none", async ({ openAs, office }) => {
  const author = { unitId: office.unit.id, userId: office.drafter.id };
  const summary = await makeSummary(author, { doc: { type: "doc", content: blocks }, state: "final" });
  const { thread } = await makeThread(summary, { ...author, userName: "起草人林舟" });
  for (const person of [office.reviewer, office.viewer]) {
    const page = await openAs(person);
    await page.goto(`/summaries/${summary.id}?comment=${thread}`);
    await expect(card(page, "请补充次数")).toBeVisible();
    await expect(panel(page).getByRole("heading", { name: "原文已删除 1" })).toBeVisible();
    await expect(card(page, "请补充次数").getByRole("button")).toHaveText(["组织全体干部学习"]);
    await expect(page.getByRole("toolbar").getByRole("button", { name: "批注" })).toBeDisabled();
    await selectShownWords(page, "主题教育");
    await expect(beside(page)).toHaveCount(0);
  }
});
