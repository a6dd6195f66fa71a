import type { Page } from "@playwright/test";
import { checkAccessibility } from "./support/check-accessibility.ts";
import { drag } from "./support/drag.ts";
import { pressUntil } from "./support/press-until.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const list = (page: Page) => page.getByRole("list", { name: "提纲内容" });
const items = (page: Page) => list(page).getByRole("listitem");
const entry = (page: Page, heading: string) =>
  page.getByRole("region", { name: "可选栏目" }).getByRole("listitem").filter({ hasText: heading });
const handle = (page: Page, heading: string) => page.getByRole("button", { name: `移动“${heading}` });

test("Administrators can compose an outline by dragging", async ({ page, office }) => {
  await signIn(page, office.administrator.name);
  await page.getByRole("link", { name: "提纲" }).click();
  await expect(page.getByRole("table", { name: "提纲" })).toContainText("年度宣传思想工作总结");
  await checkAccessibility(page);
  await page.getByRole("link", { name: "新建提纲" }).click();

  await drag(page, entry(page, "做强教育宣传"), list(page));
  await expect(items(page)).toHaveText(["一、做强教育宣传，讲好教育故事"]);
  await drag(page, entry(page, "加强舆情监测"), items(page).last(), 12);
  await drag(page, entry(page, "推进文明创建"), items(page).first(), -12);
  await drag(page, entry(page, "开篇"), items(page).first(), -12);
  await expect(items(page)).toHaveText([
    "（开篇，无标题）",
    "一、推进文明创建，涵养文明风尚",
    "二、做强教育宣传，讲好教育故事",
    "三、加强舆情监测，守牢意识形态阵地",
  ]);
  await drag(page, handle(page, "加强舆情监测"), handle(page, "推进文明创建"));
  await expect(items(page).nth(1)).toHaveText("一、加强舆情监测，守牢意识形态阵地");

  // For a moment after a drag the next click is still taken for its end.
  const remove = page.getByRole("button", { name: "移除“推进文明创建，涵养文明风尚”" });
  await expect(async () => {
    await remove.click({ timeout: 500 });
    await expect(items(page)).toHaveCount(3, { timeout: 500 });
  }).toPass();
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(items(page).nth(2)).toHaveText("二、推进文明创建，涵养文明风尚");
  await checkAccessibility(page);

  await page.getByLabel("名称").fill("季度宣传小结");
  await page.getByLabel("标题格式").fill("{unit}{year}小结");
  await page.getByRole("button", { name: "新建", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "{year} 无法填写" })).toBeVisible();
  await page.getByLabel("标题格式").fill("{unit}小结");
  await page.getByLabel("标题格式").evaluate((input: HTMLInputElement) => input.setSelectionRange(6, 6));
  await page.getByRole("button", { name: "插入期间" }).click();
  await expect(page.getByLabel("标题格式")).toHaveValue("{unit}{period}小结");
  await expect(page.getByText(`例如：${office.bureau.name}`)).toBeVisible();
  await page.getByRole("button", { name: "新建", exact: true }).click();
  await expect(page).toHaveURL(/\/outlines\/[0-9a-f-]{36}$/);
  await page.reload();
  await expect(items(page)).toHaveCount(4);
  await expect(items(page).nth(1)).toHaveText("一、加强舆情监测，守牢意识形态阵地");
});

test("Administrators can compose an outline by keyboard", async ({ page, office }) => {
  await signIn(page, office.administrator.name);
  await page.goto("/outlines/new");
  for (const heading of ["深化思政工作，落实立德树人根本任务", "做强教育宣传，讲好教育故事"]) {
    await page.getByLabel("查找栏目").fill(heading.slice(0, 4));
    await page.getByRole("button", { name: `添加“${heading}”` }).press("Enter");
  }
  await expect(items(page)).toHaveText([
    "一、深化思政工作，落实立德树人根本任务",
    "二、做强教育宣传，讲好教育故事",
  ]);
  await handle(page, "做强教育宣传").press("Space");
  await expect(page.getByText("已拿起“做强教育宣传，讲好教育故事”。")).toBeAttached();
  await pressUntil(page, "ArrowUp", page.getByText("现在在“深化思政工作，落实立德树人根本任务”的位置"));
  await page.keyboard.press("Space");
  await expect(items(page)).toHaveText([
    "一、做强教育宣传，讲好教育故事",
    "二、深化思政工作，落实立德树人根本任务",
  ]);
  await page.getByLabel("名称").fill("专项小结");
  await page.getByLabel("名称").press("Enter");
  await expect(page).toHaveURL(/\/outlines\/[0-9a-f-]{36}$/);
  await page.getByRole("link", { name: "全部提纲" }).click();
  await expect(page.getByRole("row").filter({ hasText: "专项小结" })).toContainText(office.bureau.name);
});
