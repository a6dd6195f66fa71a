import type { Page } from "@playwright/test";
import { db } from "#lib/db.ts";
import { caretAtEndOf, documentText, expectSaved, line, openSummary, press } from "./support/editor.ts";
import { selectWords } from "./support/select-words.ts";
import { submitToReviewer } from "./support/submit.ts";
import { expect, test } from "./support/test.ts";

const blocks = [
  line("title", "教育局2026年度工作总结"),
  line("level1", "理论学习"),
  line("body", "组织全体干部学习，开展主题教育。"),
  line("level1", "宣传工作"),
  line("body", "全年发稿若干篇。"),
];

const panel = (page: Page) => page.getByRole("region", { name: "批注", exact: true });
const words = (page: Page) => page.locator(".document [data-comment]");
/** The paragraph in which the words stand. */
const commented = (page: Page) => page.locator(".document > *", { has: page.locator("[data-comment]") });
const orphans = (page: Page) => panel(page).getByRole("heading", { name: /原文已删除/ });

async function comment(page: Page, about: string, text: string): Promise<void> {
  await selectWords(page, about);
  await page.keyboard.press("Control+Alt+KeyM");
  await expect(page.getByRole("textbox", { name: "新批注" })).toBeFocused();
  await page.keyboard.type(text);
  await page.getByRole("button", { name: "发送" }).click();
  await expect(panel(page).getByText(text)).toBeVisible();
  await expect(page.locator(".document")).toBeFocused();
}

async function cut(page: Page, about: string): Promise<void> {
  await selectWords(page, about);
  await press(page, "Control+x");
}

test("Users can move commented words, and the comment goes along to one place", async ({
  openAs,
  office,
}) => {
  const page = await openAs(office.drafter);
  const path = await openSummary(page, office, blocks);
  await comment(page, "全体干部", "哪些单位？");

  await cut(page, "织全体干部学习");
  await expect(orphans(page)).toBeVisible();
  await caretAtEndOf(page, "全年发稿");
  await press(page, "Control+v");
  await expect.poll(() => documentText(page)).toContain("全年发稿若干篇。织全体干部学习");
  await expect(words(page)).toHaveText("全体干部");
  await expect(orphans(page)).toHaveCount(0);

  // The second time they are words.
  await caretAtEndOf(page, "宣传工作");
  await press(page, "Control+v");
  await expect.poll(() => documentText(page)).toContain("宣传工作织全体干部学习");
  await expect(words(page)).toHaveCount(1);
  await expect(commented(page)).toContainText("全年发稿");

  // To take it back brings the comment back, too.
  while ((await documentText(page)).includes("若干篇。织")) await press(page, "Control+z");
  while (!(await documentText(page)).includes("组织全体干部学习")) await press(page, "Control+z");
  await expect(commented(page)).toContainText("组织全体干部学习");
  await caretAtEndOf(page, "全年发稿");
  await press(page, "Control+v");
  await expect.poll(() => documentText(page)).toContain("若干篇。织全体干部学习");
  await expect(words(page)).toHaveCount(1);
  await press(page, "Control+z");

  // Dragged with the mouse, and with its section.
  await selectWords(page, "全体干部");
  await expect(page.getByTitle("对选中的文字添加批注（Ctrl+Alt+M）")).toBeVisible();
  await words(page).hover();
  await page.mouse.down();
  const goal = await page.locator(".document > *", { hasText: "宣传工作" }).boundingBox();
  const [x, y] = [goal!.x + goal!.width - 20, goal!.y + goal!.height / 2];
  await page.mouse.move(x, y, { steps: 12 });
  await expect(page.locator(".prosemirror-dropcursor-inline, .prosemirror-dropcursor-block")).toBeVisible();
  await page.mouse.move(x - 1, y);
  await page.mouse.up();
  await expect.poll(() => documentText(page)).toContain("宣传工作全体干部");
  await expect(words(page)).toHaveText("全体干部");
  await press(page, "Alt+Shift+ArrowUp");
  await expect.poll(() => documentText(page)).toContain("理论学习\n宣传工作全体干部\n组织");
  await expect(words(page)).toHaveText("全体干部");
  await expect(orphans(page)).toHaveCount(0);

  // Stored as it is shown; another summary gets the words alone.
  await expectSaved(page);
  await page.reload();
  await expect(words(page)).toHaveText("全体干部");
  await cut(page, "宣传工作全体干部");
  await expect(words(page)).toHaveCount(0);
  await expectSaved(page);
  // Also before it is known which comments are its own.
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/comments", async (route) => {
    await answered;
    await route.continue();
  });
  const asked = page.waitForRequest("**/comments");
  await openSummary(page, office, [line("title", "另一份总结"), line("body", "说明。")]);
  await selectWords(page, "说明");
  await asked;
  await press(page, "ArrowRight", "Control+v");
  await expect.poll(() => documentText(page)).toContain("说明宣传工作全体干部");
  answer();
  await expect(panel(page)).toContainText("还没有批注");
  await press(page, "Control+v");
  await expect.poll(() => documentText(page)).toContain("干部宣传工作全体干部");
  await expect(words(page)).toHaveCount(0);
  await page.unroute("**/comments");
  await expectSaved(page);
  await page.goto(path);
  await expect(orphans(page)).toBeVisible();
  await caretAtEndOf(page, "开展主题教育");
  await press(page, "Control+v");
  await expect(words(page)).toHaveText("全体干部");
  expect(await db().commentThread.count({ where: { summaryId: path.split("/").at(-1)! } })).toBe(1);
});

test("Users can move the same commented words at once, and the comment has one place", async ({
  openAs,
  office,
  expectComplaint,
}) => {
  expectComplaint(/ERR_INTERNET_DISCONNECTED|WebSocket|Failed to fetch|CLIENT_FETCH|Failed to load resource/);
  const lin = await openAs(office.drafter);
  const path = await openSummary(lin, office, blocks);
  await comment(lin, "全体干部", "哪些单位？");
  const fang = await openAs(office.reviewer);
  await fang.goto(path);
  await expect(words(fang)).toHaveText("全体干部");
  await fang.getByRole("button", { name: "修订：开" }).click();
  await fang.getByRole("complementary").getByRole("button", { name: /批注/ }).click();
  await expect(panel(fang)).toContainText("哪些单位");

  for (const [page, to] of [
    [lin, "开展主题教育"],
    [fang, "全年发稿"],
  ] as const) {
    await page.context().setOffline(true);
    await cut(page, "全体干部");
    await expect(words(page)).toHaveCount(0);
    await caretAtEndOf(page, to);
    await press(page, "Control+v");
    await expect(words(page)).toHaveText("全体干部");
  }
  for (const page of [lin, fang]) await page.context().setOffline(false);
  for (const page of [lin, fang]) {
    await expect
      .poll(() => documentText(page), { timeout: 30_000 })
      .toMatch(/教育。全体干部[\s\S]*若干篇。全体干部/);
    await expect(words(page)).toHaveText("全体干部");
    await expectSaved(page);
  }
});

test("Users can move commented words while they only suggest, and the comment stays", async ({
  openAs,
  office,
}) => {
  const drafter = await openAs(office.drafter);
  const path = await openSummary(drafter, office, blocks);
  await comment(drafter, "全体干部", "哪些单位？");
  await expectSaved(drafter);
  await submitToReviewer(office, path.split("/").at(-1)!);
  const page = await openAs(office.reviewer);
  await page.goto(path);
  await expect(page.getByRole("button", { name: "修订：开" })).toBeDisabled();
  await expect(words(page)).toHaveText("全体干部");
  await cut(page, "全体干部");
  await expect(page.locator(".document del")).toHaveText("全体干部");
  await caretAtEndOf(page, "全年发稿");
  await press(page, "Control+v");
  await expect(page.locator(".document ins")).toHaveText("全体干部");
  await expect(page.locator(".document del [data-comment], .document [data-comment] del")).toHaveText(
    "全体干部",
  );
  await expect(words(page)).toHaveCount(1);

  // What only the reviewer wrote takes its comment along.
  await comment(page, "若干篇。全体", "多少？");
  const own = page.locator(".document ins", { hasText: "全体" });
  await expect(words(page).filter({ hasText: "若干篇。" })).toHaveCount(1);
  await selectWords(page, "发稿若干");
  await press(page, "Alt+Shift+ArrowUp");
  await expect(own.first()).toBeVisible();
  await expect(words(page).filter({ hasText: "若干篇。" })).toHaveCount(1);
  await expectSaved(page);
  await expect(page.getByRole("alert").filter({ hasText: "这份总结" })).toHaveCount(0);
});
