import { partOf, textOfXml } from "../exported-file.ts";
import { fourDocuments, ideologySummary } from "../past-texts.ts";
import { documentText, expectSaved, press } from "./support/editor.ts";
import { readDownload } from "./support/read-download.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const textFile = (name: string, text: string) => ({
  ...{ name, mimeType: "text/plain", buffer: Buffer.from(text) },
});

test("Users can go from files of the past to this year's report in one go", async ({ page, office }) => {
  test.setTimeout(180_000);
  await signIn(page, office.drafter.name);

  await test.step("bring both files in as summaries of 2025", async () => {
    await page.goto("/imports");
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles([textFile("四份.txt", fourDocuments), textFile("宣传思想.txt", ideologySummary)]);
    await expect(page.getByRole("heading", { name: "已读 2 / 2 个文件" })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole("row").filter({ hasText: "来自" })).toHaveCount(5);
    await page.getByLabel("年份").fill("2025");
    await page.getByRole("button", { name: "应用" }).click();
    await expect(page.getByRole("cell", { name: "2025年度" })).toHaveCount(5);
  });

  await test.step("look each over, and save it", async () => {
    await page.getByRole("link", { name: "云山县教育局宣传思想工作总结" }).click();
    const result = page.getByRole("region", { name: "读成这样" });
    await expect(result.getByText("没有放入正文的 4 行")).toBeVisible();
    await expect(result.getByText("ECMS云山之家，为云山cms加油！")).toBeVisible();
    for (let left = 5; left > 0; left--) {
      await page.getByRole("button", { name: "保存为往年总结" }).click();
      await expect(page.getByRole("link", { name: "打开总结" })).toBeVisible();
      await page.getByRole("button", { name: left > 1 ? /下一份/ : "返回导入" }).click();
    }
    await expect(page.getByText("已保存")).toHaveCount(5);
  });

  await test.step("roll the summary of ideology forward", async () => {
    await page.goto("/summaries/new/from");
    await page.getByRole("radio", { name: /宣传思想/ }).check();
    await expect(page.getByLabel("年份")).toHaveValue("2026");
    await expect(page.getByText(/共 \d+ 处待核对，1 处年份会自动顺延/)).toBeVisible();
    await page.getByRole("button", { name: "生成草稿" }).click();
    await page.waitForURL(/\/summaries\/[0-9a-f-]{36}$/);
    await expect(page.locator(".document")).toContainText("2026年，一年来");
    await expect(page.locator(".document")).toContainText("成文日期");
  });

  await test.step("work through all marks by keyboard", async () => {
    const panel = page.getByRole("region", { name: "沿用自2025年" });
    const status = panel.getByRole("status");
    const [, all] = /已定 0 \/ (\d+)/.exec((await status.textContent()) ?? "")!;
    await press(page, "F8");
    await expect(panel.getByRole("listitem").first()).toBeFocused();
    // The bureau in the title stays, the year that was moved is taken, the plan is renamed, a count is typed
    // anew, all else is kept.
    const current = panel.locator("li[aria-current]");
    await expect(current).toContainText("云山县教育局");
    await press(page, "k");
    await expect(current).toContainText("就用 2026年");
    await press(page, "Enter");
    await expect(current).toContainText("《云山县教育局党组2026年理论学习计划》");
    await press(page, "Enter");
    await expect(current).toContainText("12次");
    await press(page, "e");
    await page.keyboard.type("15次");
    await press(page, "Enter");
    await expect(current).toContainText("98.5%");
    // As fast as keys can be pressed: none may be lost.
    await press(page, ...Array.from({ length: Number(all) - 4 }, () => "k"));
    await expect(panel.getByText("沿用的内容已全部核对。")).toBeVisible();
    const text = await documentText(page);
    expect(text).toContain("根据《云山县教育局党组2026年理论学习计划》，全年集中学习15次");
    expect(text).toContain("比2024年减少5件");
    await expectSaved(page);
  });

  await test.step("insert a section of another document from the panel", async () => {
    await page.locator(".ProseMirror > *", { hasText: "奖金2万元" }).click();
    await press(page, "End");
    await page.getByRole("button", { name: "往年" }).click();
    const panel = page.getByRole("complementary", { name: "侧栏" });
    await panel.getByRole("searchbox").fill("安全演练");
    await panel
      .getByRole("button", { name: /安全演练/ })
      .first()
      .click();
    await page.getByRole("button", { name: "插入到光标处" }).click();
    await expect(page.locator(".ProseMirror")).toContainText("组织消防演练2次");
    await expect(page.locator(".ProseMirror .carried:not([data-decision])").first()).toBeVisible();
  });

  await test.step("compare with last year's", async () => {
    await page.getByRole("button", { name: /^沿用/ }).click();
    await page.getByRole("button", { name: "并排对照" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.locator("del", { hasText: "2025" }).first()).toBeVisible();
    await expect(dialog.locator("ins", { hasText: "2026" }).first()).toBeVisible();
    await expect(dialog.locator("ins", { hasText: "15" }).first()).toBeVisible();
    await dialog.getByRole("button", { name: "关闭" }).last().click();
  });

  await test.step("export", async () => {
    await expectSaved(page);
    await page.getByRole("button", { name: "导出 Word" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText(/还有 \d+ 处沿用的内容没有核对/)).toBeVisible();
    const { bytes } = await readDownload(page, () =>
      dialog.getByRole("button", { name: "仍要下载" }).click(),
    );
    const text = textOfXml(partOf(bytes, "word/document.xml"));
    expect(text).toContain("全年集中学习15次");
    expect(text).toContain("组织消防演练2次");
    expect(text).not.toContain("ECMS");
  });
});
