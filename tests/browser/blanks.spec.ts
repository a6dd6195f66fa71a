import { caretAtEndOf, documentText, expectSaved, line, openSummary, press } from "./support/editor.ts";
import { expect, test } from "./support/test.ts";

const blocks = () => [
  line("title", "【年度】年度工作总结", "number"),
  line("level1", "理论学习"),
  line("body", "全年集中学习【次数】次，覆盖【人数】人。", "number"),
  line("level1", "队伍建设"),
  line("body", "截至【日期】，全部完成。", "date"),
];

test("Users can go from blank to blank and fill them by typing", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, blocks());
  const chosen = page.locator(".document .ProseMirror-selectednode");
  const foot = page.locator("footer");
  await expect(foot).toContainText("4 处待填");
  await caretAtEndOf(page, "理论学习");
  await press(page, "Tab");
  await expect(chosen).toHaveText("次数");
  await expect(page.getByText("数字 · 直接键入即可")).toBeVisible();
  await press(page, "Tab");
  await expect(chosen).toHaveText("人数");
  await press(page, "Tab", "Tab");
  await expect(chosen).toHaveText("年度");
  await press(page, "Shift+Tab");
  await expect(chosen).toHaveText("日期");
  await press(page, "Shift+Tab", "Shift+Tab");
  await expect(chosen).toHaveText("次数");

  await page.keyboard.type("12");
  await press(page, "Tab");
  await page.keyboard.type("3");
  await page.keyboard.type("60");
  await expect(page.locator(".document")).toContainText("全年集中学习12次，覆盖360人。");
  await expect(foot).toContainText("2 处待填");
  await expect(page.getByText("数字 · 直接键入即可")).toBeHidden();

  // The foot line leads to the next one, too; a click chooses one.
  await foot.getByRole("button", { name: "处待填" }).click();
  await expect(chosen).toHaveText("日期");
  await page.locator(".document .blank", { hasText: "年度" }).click();
  await expect(chosen).toHaveText("年度");
  await page.keyboard.type("2026");
  await expect(page.getByRole("navigation", { name: "提纲" })).toContainText("1 待填");
  await expectSaved(page);
  expect(await documentText(page)).toContain("2026年度工作总结");
});

test("Users can fill a date from the calendar or by keys", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, [
    line("title", "年度工作总结"),
    line("body", "自【开始】起，至【结束】止。", "date"),
    line("body", "报送【部门】。"),
  ]);
  await caretAtEndOf(page, "年度工作总结");
  await press(page, "Tab");
  const calendar = page.getByLabel("选择日期");
  await calendar.fill("2026-03-05");
  await page.getByRole("button", { name: "填入" }).click();
  await expect(page.locator(".document")).toContainText("自2026年3月5日起");
  await expect(page.locator(".document .ProseMirror-selectednode")).toHaveText("结束");

  // By keys, digit after digit: the first digit of a day is not yet the day. (In whatever order the browser
  // asks for year, month and day.)
  await expect(calendar).toHaveValue("");
  await calendar.click({ position: { x: 12, y: 16 } });
  await page.keyboard.type("12121212");
  await expect(calendar).toHaveValue("1212-12-12");
  await press(page, "Enter");
  await expect(page.locator(".document")).toContainText("至1212年12月12日止");
  await expect(page.locator(".document .ProseMirror-selectednode")).toHaveText("部门");
  await expect(calendar).toBeHidden();
  await expect(page.locator(".document")).toBeFocused();
  await page.keyboard.type("区教育局");
  await expect(page.locator("footer")).toContainText("没有待填");
  await expectSaved(page);
});

test("Users can put a blank of their own into the text", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, [line("title", "年度工作总结"), line("body", "共举办活动")]);
  await caretAtEndOf(page, "共举办活动");
  await page.getByRole("button", { name: "待填", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "插入待填" });
  await expect(dialog.getByRole("button", { name: "插入待填" })).toBeDisabled();
  await dialog.getByLabel("提示").fill("活动场数");
  await dialog.getByLabel("类型").selectOption("number");
  await dialog.getByLabel("提示").press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.locator(".document")).toBeFocused();
  await page.keyboard.type("场。");
  await expect(page.locator(".document")).toContainText("共举办活动活动场数场。");
  await expect(page.locator("footer")).toContainText("1 处待填");
  await expectSaved(page);

  // Opened again it is a blank like any other; undo brings it back.
  await page.reload();
  await caretAtEndOf(page, "年度工作总结");
  await press(page, "Tab");
  await page.keyboard.type("8");
  await expect(page.locator(".document")).toContainText("共举办活动8场。");
  await press(page, "Control+z");
  await expect(page.locator(".document .blank")).toHaveText("活动场数");
});
