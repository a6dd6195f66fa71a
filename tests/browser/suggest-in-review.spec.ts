import type { Page } from "@playwright/test";
import { caretAtEndOf, expectSaved, line, openSummary, paste, press } from "./support/editor.ts";
import { selectWords } from "./support/select-words.ts";
import { submitToReviewer } from "./support/submit.ts";
import { listed, shortText, shown, showPanel } from "./support/suggestions.ts";
import { expect, test } from "./support/test.ts";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("Users can only suggest while it is in review, in whatever way they write", async ({
  office,
  openAs,
}) => {
  test.setTimeout(120_000);
  const drafter = await openAs(office.drafter);
  const path = await openSummary(drafter, office, [
    ...shortText,
    line("level1", "宣传工作"),
    line("body", "全年发稿。"),
    line("body", "甲方案已经落实。"),
    line("body", "乙方案正在落实。"),
    line("body", "丙方案。"),
  ]);
  await submitToReviewer(office, path.split("/").at(-1)!);
  await drafter.reload();
  const page = await openAs(office.reviewer);
  await page.goto(path);
  await expect(button(page, "修订：开")).toBeDisabled();
  await expect(page.locator(".document")).toHaveAttribute("contenteditable", "true");
  const original = (await shown(page)).join("\n");
  const accepted = async (step: string) => {
    await expectSaved(page);
    await expect(page.getByRole("alert").filter({ hasText: "这份总结" }), step).toHaveCount(0);
    // What the others see is what the server took.
    await expect.poll(() => shown(drafter), step).toEqual(await shown(page));
  };

  await caretAtEndOf(page, "各项任务按期完成。");
  await press(page, "Enter");
  await page.keyboard.type("新的一段。");
  await accepted("Enter");
  await caretAtEndOf(page, "宣传工作");
  await press(page, "Enter");
  await page.keyboard.type("新段");
  await accepted("Enter behind a heading");
  await caretAtEndOf(page, "主要工作");
  await press(page, "ArrowLeft", "ArrowLeft", "Enter");
  await accepted("Enter in a heading");
  await caretAtEndOf(page, "乙方案正在落实。");
  await press(page, "Home", "Backspace");
  await accepted("Backspace at the beginning");
  await caretAtEndOf(page, "全年发稿。");
  await press(page, "Backspace", "Backspace");
  await paste(page, "一行\n二行", "<h1>粘贴的标题</h1><p>粘贴的<b>正文</b></p>");
  await accepted("paste");
  await caretAtEndOf(page, "丙方案。");
  await press(page, "Control+Alt+1");
  await accepted("another style");
  await press(page, "Control+Alt+0");
  await accepted("the style from before");

  const session = await page.context().newCDPSession(page);
  const compose = async (words: string, ...steps: string[]) => {
    for (const text of steps) {
      const [selectionStart, selectionEnd] = [text.length, text.length];
      await session.send("Input.imeSetComposition", { text, selectionStart, selectionEnd });
    }
    await session.send("Input.insertText", { text: words });
  };
  await caretAtEndOf(page, "丙方案。");
  await compose("已经", "y", "yi j", "yi jing");
  await expect.poll(async () => (await shown(page)).at(-1)).toBe("丙方案。{已经}");
  await accepted("an input method");

  const before = await shown(page);
  await caretAtEndOf(page, "丙方案。");
  await page.keyboard.type("多写");
  await accepted("typing");
  await press(page, "Control+z");
  await accepted("undo");
  await press(page, "Control+y");
  await accepted("redo");
  await press(page, "Control+z");
  for (let times = 0; times < 30 && (await shown(page)).length > before.length; times++)
    await press(page, "Control+z");
  await accepted("undo of everything");
  await selectWords(page, "教育");
  await press(page, "Delete");
  await showPanel(page);
  await expect(listed(page).first()).toBeVisible();
  const few = await listed(page).count();
  await listed(page).first().getByRole("button", { name: "撤回" }).click();
  await expect.poll(() => listed(page).count()).toBeLessThan(few);
  await accepted("taking one back");
  if ((await listed(page).count()) > 0) await button(page, "撤回我的全部修订").click();
  await expect(page.getByText("还没有修订")).toBeVisible();
  await accepted("taking all back");
  expect((await shown(page)).join("\n")).toBe(original);
});
