import { caretAtEndOf, expectSaved, line, numberedLines, openSummary, press } from "./support/editor.ts";
import { expect, test } from "./support/test.ts";

test("Users can choose what to insert by typing a slash", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, [line("title", "年度工作总结"), line("body", "概况")]);
  const menu = page.getByRole("listbox", { name: "插入" });
  const chosen = menu.getByRole("option", { selected: true });
  await caretAtEndOf(page, "概况");
  await press(page, "Enter");
  await page.keyboard.type("/");
  await expect(menu.getByRole("option")).toHaveCount(11);
  await expect(chosen).toHaveText("一、一级标题");
  await press(page, "ArrowUp");
  await expect(chosen).toHaveText("成文日期");
  await press(page, "ArrowDown", "ArrowDown");
  await expect(chosen).toHaveText("（一）二级标题");
  await press(page, "Enter");
  await expect(menu).toBeHidden();
  await page.keyboard.type("集中研讨");
  await expect.poll(() => numberedLines(page)).toEqual(["年度工作总结", "概况", "（一）集中研讨"]);

  // Words after the slash leave what contains them; a click chooses, too.
  await press(page, "Enter");
  await page.keyboard.type("/一级");
  await expect(menu.getByRole("option")).toHaveText(["一、一级标题"]);
  await menu.getByRole("option").click();
  await page.keyboard.type("理论学习");
  await press(page, "Enter");
  await page.keyboard.type("/表");
  await press(page, "Enter");
  await expect(page.locator(".document table tr")).toHaveCount(3);
  await expect(page.locator(".document")).toBeFocused();
  await page.keyboard.type("项目");
  await expect(page.locator(".document th").first()).toHaveText("项目");
  await expectSaved(page);
});

test("Users can insert within a sentence what belongs there, by a slash", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, [line("title", "年度工作总结"), line("body", "线上线下学习，成效明显。")]);
  const menu = page.getByRole("listbox", { name: "插入" });
  await caretAtEndOf(page, "线上线下学习");
  for (const _ of "，成效明显。") await press(page, "ArrowLeft");
  await page.keyboard.type("/");
  await expect(menu.getByRole("option")).toHaveText(["指标", "待填"]);
  await press(page, "Escape");
  await expect(menu).toBeHidden();
  await press(page, "Backspace");
  await page.keyboard.type("2026/");
  await expect(menu).toBeHidden();
  await page.keyboard.type("9，/待填");
  await press(page, "Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await press(page, "Escape");
  await expect.poll(() => numberedLines(page)).toEqual(["年度工作总结", "线上线下学习2026/9，，成效明显。"]);
});

test("Users can write a slash that is only a slash", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, [line("title", "年度工作总结"), line("body", "概况")]);
  const menu = page.getByRole("listbox", { name: "插入" });
  await caretAtEndOf(page, "概况");
  await press(page, "Enter");
  await page.keyboard.type("/");
  await expect(menu).toBeVisible();
  await press(page, "Escape");
  await expect(menu).toBeHidden();
  await page.keyboard.type("表格见附件");
  await expect(menu).toBeHidden();
  await press(page, "Enter");

  // Where nothing in the menu is meant, the keys are those of the text again.
  await page.keyboard.type("/人均");
  await expect(menu).toBeHidden();
  await press(page, "ArrowUp", "End");
  await page.keyboard.type("。");
  await press(page, "ArrowDown", "End", "Enter");
  await page.keyboard.type("以上。");
  await expect
    .poll(() => numberedLines(page))
    .toEqual(["年度工作总结", "概况", "/表格见附件。", "/人均", "以上。"]);
});

test("Users can link words to an address and take the link away", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, [line("title", "年度工作总结"), line("body", "详见教育局网站")]);
  const dialog = page.getByRole("dialog", { name: "链接" });
  const link = page.locator(".document a");
  await caretAtEndOf(page, "详见教育局网站");
  await press(page, "Shift+ArrowLeft", "Shift+ArrowLeft", "Control+k");
  await expect(dialog.getByLabel("网址")).toBeFocused();
  await dialog.getByLabel("网址").fill("javascript:alert(1)");
  await expect(dialog.getByRole("button", { name: "确定" })).toBeDisabled();
  await dialog.getByLabel("网址").fill("jyj.example.org");
  await press(page, "Enter");
  await expect(dialog).toBeHidden();
  await expect(link).toHaveText("网站");
  await expect(link).toHaveAttribute("href", "https://jyj.example.org");

  // With nothing selected inside a link the whole link is meant; the dialog knows its address.
  await link.click();
  const tool = page.getByRole("toolbar").getByRole("button", { name: "链接" });
  await expect(tool).toHaveAttribute("aria-pressed", "true");
  await tool.click();
  await expect(dialog.getByLabel("网址")).toHaveValue("https://jyj.example.org");
  await dialog.getByLabel("网址").fill("mailto:office@example.org");
  await dialog.getByRole("button", { name: "确定" }).click();
  await expect(link).toHaveAttribute("href", "mailto:office@example.org");
  await press(page, "Control+k");
  await dialog.getByRole("button", { name: "去掉链接" }).click();
  await expect(link).toHaveCount(0);
  await expect(page.locator(".document")).toContainText("详见教育局网站");

  // With nothing selected outside a link the address itself is written.
  await expect(dialog).toBeHidden();
  await caretAtEndOf(page, "详见教育局网站");
  await press(page, "Control+k");
  await dialog.getByLabel("网址").fill("https://example.org/2026");
  await press(page, "Enter");
  await expect(link).toHaveText("https://example.org/2026");
  await page.keyboard.type("。");
  await expect(link).toHaveText("https://example.org/2026");
  await expectSaved(page);
});
