import { checkAccessibility } from "./support/check-accessibility.ts";
import { line, openSummary, press } from "./support/editor.ts";
import { selectWords } from "./support/select-words.ts";
import { expect, test } from "./support/test.ts";

const blocks = [line("title", "教育局2026年度工作总结"), line("body", "组织全体干部学习。")];

test("Users can comment in a small window", async ({ openAs, office }) => {
  const page = await openAs(office.drafter);
  const panel = page.getByRole("region", { name: "批注", exact: true });
  const rail = page.getByRole("complementary").getByRole("button", { name: /批注/ });
  const words = page.locator(".document [data-comment]");
  await page.setViewportSize({ width: 1000, height: 800 });
  const path = await openSummary(page, office, blocks);
  await selectWords(page, "全体干部");
  await page.getByTitle("对选中的文字添加批注（Ctrl+Alt+M）").click();
  const field = page.getByRole("textbox", { name: "新批注" });
  await expect(field).toBeFocused();
  await expect(panel).toBeInViewport({ ratio: 1 });
  await page.keyboard.type("哪些单位？");
  await press(page, "Control+Enter");
  await expect(panel.getByText("哪些单位？")).toBeVisible();
  await rail.click();
  await expect(panel).toHaveCount(0);

  // It lies over the text only when it is asked for.
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(path);
  await expect(words).toHaveText("全体干部");
  await expect(rail).toBeHidden();
  // Tinted words can be clicked.
  await expect(words).toHaveCSS("cursor", "pointer");
  await words.click();
  await expect(panel.getByText("哪些单位？")).toBeInViewport({ ratio: 1 });
  await checkAccessibility(page);
  await rail.click();
  await expect(panel).toHaveCount(0);
  await expect(rail).toBeHidden();
});
