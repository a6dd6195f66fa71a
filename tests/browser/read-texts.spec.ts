import { onePixel, wordFile, wordParagraph } from "../word-file.ts";
import { createSummary, documentText, expectSaved, paste } from "./support/editor.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const messy = `区属学校宣传总结
作者：佚名  来源：网络

>一、抓学习，强认识

1.集中学习为主。每周一次，全年四十次。

- 2.
>二、抓活动，聚人心

全校师生共读了《山里的

》等四本书。

更多 工作总结 请访问 <https://example.org/a/>`;

test("Users can paste a messy text and get its headings, and nothing is lost unseen", async ({
  page,
  office,
}) => {
  await signIn(page, office.drafter.name);
  await createSummary(page, "年度宣传思想工作总结");
  await page.locator(".document > p").last().click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await paste(page, messy);
  const outline = page.getByRole("navigation", { name: "提纲" });
  await expect(outline).toContainText("抓学习，强认识");
  await expect(outline).toContainText("抓活动，聚人心");
  await expect(page.locator(".document .lead", { hasText: "集中学习为主。" })).toBeVisible();
  expect(await documentText(page)).toContain("共读了《山里的》等四本书。");
  await page.getByRole("button", { name: "放到文末" }).click();
  await expect(page.locator(".document")).toContainText("更多 工作总结 请访问");
  await expectSaved(page);
});

test("Users can open a Word file, see what was found in it, and insert it with its pictures", async ({
  page,
  office,
  expectComplaint,
}) => {
  expectComplaint(/400 \(Bad Request\)/);
  const drawing = '<w:p><w:r><w:drawing><wp:inline><a:blip r:embed="p"/></wp:inline></w:drawing></w:r></w:p>';
  const lines = [
    "学校年度工作总结",
    "更多总结请访问 https://example.org/",
    "一、办学条件",
    "新建了三间教室。",
    "三、师资队伍",
    "来了五位老师。",
  ];
  const buffer = Buffer.from(
    wordFile({
      body: lines.map((line) => wordParagraph(line)).join("") + drawing,
      images: { p: { name: "p.png", bytes: onePixel } },
    }),
  );
  await signIn(page, office.drafter.name);
  await createSummary(page, "年度宣传思想工作总结");
  await page.getByRole("button", { name: "打开文件" }).click();
  const dialog = page.getByRole("dialog");
  const mimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const input = dialog.locator("input[type=file]");

  await input.setInputFiles({ name: "坏.docx", mimeType, buffer: buffer.subarray(0, 400) });
  await expect(dialog.getByRole("alert")).toContainText("文件不完整或已损坏");

  await input.setInputFiles({ name: "总结.docx", mimeType, buffer });
  await expect(dialog).toContainText("一、办学条件");
  await dialog.getByText("另有 1 行网页文字或批注没有放入正文").click();
  await expect(dialog).toContainText("更多总结请访问");
  await dialog.getByText("1 处需要核对").click();
  await expect(dialog).toContainText("原文序号“三、”与自动编号");
  await dialog.getByRole("button", { name: "插入正文" }).click();
  await expect(page.locator(".document")).toContainText("新建了三间教室。");
  await expect(page.locator(".document img[data-image]")).toBeVisible();
  await expectSaved(page);
});
