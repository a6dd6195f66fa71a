import { caretAtEndOf, line, openSummary } from "./support/editor.ts";
import { expect, test } from "./support/test.ts";

test("Users take back a removed section, and nothing else", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, [
    line("title", "年度工作总结"),
    line("level1", "理论学习"),
    line("body", "学习正文。"),
    line("level1", "宣传工作"),
    line("body", "宣传正文。"),
  ]);
  const outline = page.getByRole("navigation", { name: "提纲" });
  const remove = async (name: string) => {
    await outline.getByRole("button", { name }).first().hover();
    await outline.getByRole("button", { name: new RegExp(`^(移除|删除).*${name}`) }).click();
    await expect(outline).not.toContainText(name);
  };
  const undo = page.getByRole("status").getByRole("button", { name: "撤销" });
  await remove("理论学习");
  await undo.click();
  await expect(page.locator(".document")).toContainText("学习正文。");

  await remove("理论学习");
  await expect(undo).toBeVisible();
  await caretAtEndOf(page, "宣传正文。");
  await page.keyboard.type("再写一句。");
  await expect(undo).toBeHidden();
  await expect(page.locator(".document")).toContainText("再写一句。");
});
