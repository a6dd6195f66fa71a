import type { Page } from "@playwright/test";
import { zipSync } from "fflate";
import { db } from "#lib/db.ts";
import { makeImport } from "../builders.ts";
import { fourDocuments, ideologySummary } from "../past-texts.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const file = (name: string, content: string | Uint8Array) => ({
  ...{ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) },
});

async function bring(page: Page, files: ReturnType<typeof file>[]): Promise<void> {
  await page.goto("/imports");
  await page.locator("input[type=file]").first().setInputFiles(files);
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
}

const documents = (page: Page) => page.getByRole("row").filter({ hasText: "来自" });
const result = (page: Page) => page.getByRole("region", { name: "读成这样" });
const block = (page: Page, words: string) => result(page).getByRole("button").filter({ hasText: words });

test("Users can bring many files in at once, good and bad, and come back to them", async ({
  page,
  office,
}) => {
  await signIn(page, office.drafter.name);
  const archive = zipSync({ "宣传/思想.txt": Buffer.from(ideologySummary), "坏.docx": Buffer.from("no") });
  await bring(page, [file("四份.txt", fourDocuments), file("往年.zip", archive), file("空的.txt", "")]);
  await expect(page.getByRole("heading", { name: "已读 4 / 4 个文件" })).toBeVisible({ timeout: 30_000 });
  await expect(documents(page)).toHaveCount(5);
  await expect(page.getByRole("row", { name: /坏\.docx/ })).toContainText("损坏");
  await expect(page.getByRole("row", { name: /空的\.txt/ })).toContainText("这个文件是空的");

  await page.goto("/imports");
  const row = page.getByRole("row", { name: /等 4 个文件/ });
  await expect(row).toContainText("5 份待核对");
  await expect(row).toContainText("2 个读不了");
  await row.getByRole("link").click();
  await expect(documents(page)).toHaveCount(5);
  await page.getByRole("button", { name: "删除这次导入" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "删除", exact: true }).click();
  await expect(page.getByText("还没有导入过")).toBeVisible();
});

test("Users can paste a text, and are told when nothing they gave can be read", async ({ page, office }) => {
  await signIn(page, office.drafter.name);
  await page.goto("/imports");
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles([file("照片.png", "x")]);
  await expect(page.getByRole("alert").filter({ hasText: "没有可以读的文件" })).toBeVisible();
  await page.getByRole("button", { name: "粘贴文字" }).click();
  await page.getByLabel("把整篇文字粘贴到这里").fill(ideologySummary);
  await page.getByRole("button", { name: "读入" }).click();
  await expect(page.getByRole("link", { name: "云山县教育局宣传思想工作总结" })).toBeVisible({
    timeout: 30_000,
  });
});

test("Users can correct everything about a document by a click before it is saved", async ({
  page,
  office,
}) => {
  await signIn(page, office.drafter.name);
  await bring(page, [
    file("一份.txt", "云山县某校小结\n一、天马行空\n云里雾里。山里水里。\n(一)登山\n登了山。"),
  ]);
  await page.getByRole("link", { name: "云山县某校小结" }).click();
  const source = page.getByRole("region", { name: "原文" });
  await expect(source.getByText("(一)登山")).toBeVisible();

  // A level, and back again: the number that was typed is text once more.
  await block(page, "登山").first().click();
  await page.getByRole("toolbar").getByRole("button", { name: "正文", exact: true }).click();
  await expect(block(page, "(一)登山")).toBeVisible();
  await page.getByRole("toolbar").getByRole("button", { name: "（一）" }).click();
  await expect(block(page, "（一）登山")).toBeVisible();

  // Cut where it was clicked, and joined again.
  const long = block(page, "云里雾里");
  const box = (await long.locator("[data-words]").boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.getByRole("button", { name: "在光标处拆成两段" }).click();
  await expect(block(page, "云里雾里。山里水里。")).toHaveCount(0);
  await block(page, "里。").last().click();
  await page.getByRole("button", { name: "与上一段合并" }).click();
  await expect(block(page, "云里雾里。山里水里。")).toBeVisible();

  // Set aside, and taken back.
  await block(page, "登了山").click();
  await page.getByRole("toolbar").getByRole("button", { name: "不属于正文" }).click();
  await expect(result(page).getByText("没有放入正文的 1 行")).toBeVisible();
  await result(page).getByRole("button", { name: "放回正文" }).click();
  await expect(block(page, "登了山")).toBeVisible();

  // Template, year and unit; what is left to look at goes down to nothing.
  await result(page).getByLabel("栏目").selectOption({ label: "建设先进文化，凝聚奋进力量" });
  await page.getByLabel("年份").fill("2024");
  await page.getByLabel("年份").press("Enter");
  await page.getByLabel("总结种类").selectOption({ label: "年度宣传工作总结" });
  await page.getByRole("group").getByRole("button", { name: "猜的，对吗？" }).first().click();
  await expect(page.getByRole("button", { name: "没有需要核对的地方" })).toBeVisible();

  await page.reload();
  await expect(page.getByLabel("年份")).toHaveValue("2024");
  await page.getByRole("button", { name: "保存为往年总结" }).click();
  await page.getByRole("link", { name: "打开总结" }).click();
  await expect(page.locator(".ProseMirror")).toContainText("云里雾里。山里水里。");
  await expect(page.getByText("定稿", { exact: true }).first()).toBeVisible();
});

test("Users can divide a file that was taken for one document", async ({ page, office }) => {
  await signIn(page, office.drafter.name);
  await bring(page, [file("两份.txt", "学校总结\n一、学习\n学了。\n班级总结\n一、活动\n玩了。")]);
  await page.getByRole("link", { name: "学校总结" }).click();
  await block(page, "班级总结").click();
  await page.getByRole("button", { name: "从这里起是另一份总结" }).click();
  await expect(page.getByText("已分成两份")).toBeVisible();
  await page.getByRole("link", { name: /返回导入/ }).click();
  await expect(documents(page)).toHaveCount(2);
  await documents(page).last().getByRole("link", { name: "核对" }).click();
  await page.getByRole("button", { name: "与前一份合并" }).click();
  await expect(block(page, "玩了")).toBeVisible();
  await expect(block(page, "学了")).toBeVisible();
});

test("Users can see that a file was imported before, and what is clear is saved at once", async ({
  page,
  office,
}) => {
  await signIn(page, office.drafter.name);
  const { id } = await makeImport({ unitId: office.unit.id, userId: office.drafter.id }, "小结");
  await page.goto(`/imports/${id}`);
  await page.getByRole("button", { name: "保存 2 份无须核对的" }).click();
  await expect(page.getByText("已保存 2 份，还有 0 份要看一下。")).toBeVisible();
  const { hash } = await db().importFile.findFirstOrThrow({ where: { importId: id } });
  const again = await makeImport({ unitId: office.unit.id, userId: office.drafter.id }, "小结");
  await db().importFile.updateMany({ where: { importId: again.id }, data: { hash } });
  await page.goto(`/imports/${again.id}`);
  await expect(page.getByText("同一个文件以前导入过：").first()).toBeVisible();
});

test("Users can not reach the import of a colleague", async ({ page, office, expectComplaint }) => {
  expectComplaint(/404/);
  const theirs = await makeImport({ unitId: office.unit.id, userId: office.administrator.id });
  await signIn(page, office.drafter.name);
  for (const path of [`/imports/${theirs.id}`, `/imports/documents/${theirs.documents[0]}`]) {
    await page.goto(path);
    await expect(page.getByText("找不到这个页面")).toBeVisible();
  }
});
