import type { Page } from "@playwright/test";
import { caretAtEndOf, expectSaved, line, openSummary, press } from "./support/editor.ts";
import { expect, test } from "./support/test.ts";

/** The cells of the table, row by row. */
const rows = (page: Page) =>
  page
    .locator(".document table tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));

/** Chooses from the menu of tables in the toolbar. */
async function chooseForTable(page: Page, item: string): Promise<void> {
  await page.getByRole("toolbar").getByRole("button", { name: "表格" }).click();
  await page.getByRole("button", { name: item }).click();
}

/** Selects cells with the mouse, from the one with one text to the one with another. */
async function dragOverCells(page: Page, from: string, to: string): Promise<void> {
  const cell = (text: string) => page.locator(".document td, .document th").getByText(text, { exact: true });
  await cell(from).hover();
  await page.mouse.down();
  await cell(to).hover();
  await page.mouse.up();
}

test("Users can insert a table, fill it by Tab, and add and remove rows and columns", async ({
  office,
  openAs,
}) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, [line("title", "年度工作总结"), line("body", "情况如下。")]);
  await caretAtEndOf(page, "情况如下。");
  await chooseForTable(page, "2 行 × 2 列");
  for (const words of ["项目", "次数", "学习"]) {
    await page.keyboard.type(words);
    await press(page, "Tab");
  }
  await page.keyboard.type("12");
  const filled = [
    ["项目", "次数"],
    ["学习", "12"],
  ];
  await expect.poll(() => rows(page)).toEqual(filled);
  await expect(page.locator(".document th")).toHaveCount(2);

  // Tab in the last cell makes a row; Shift+Tab goes back.
  await press(page, "Tab");
  await expect.poll(() => rows(page)).toEqual([...filled, ["", ""]]);
  await press(page, "Shift+Tab");
  await chooseForTable(page, "上方加一行");
  await expect
    .poll(() => rows(page))
    .toEqual([
      ["项目", "次数"],
      ["", ""],
      ["学习", "12"],
      ["", ""],
    ]);
  await chooseForTable(page, "左侧加一列");
  await chooseForTable(page, "右侧加一列");
  await expect.poll(async () => (await rows(page))[2]).toEqual(["学习", "", "12", ""]);
  await chooseForTable(page, "删除列");
  await expect.poll(async () => (await rows(page))[2]).toEqual(["学习", "", ""]);
  await caretAtEndOfCell(page, "学习");
  await chooseForTable(page, "删除行");
  await expect.poll(async () => (await rows(page)).flat()).not.toContain("学习");
  await chooseForTable(page, "首行作表头");
  await expect(page.locator(".document th")).toHaveCount(0);
  await expectSaved(page);
  await chooseForTable(page, "删除表格");
  await expect(page.locator(".document table")).toHaveCount(0);
  await expect(page.locator(".document")).toContainText("情况如下。");
});

async function caretAtEndOfCell(page: Page, text: string): Promise<void> {
  await page.locator(".document td").getByText(text, { exact: true }).click();
  await press(page, "End");
}

test("Users can merge cells and split them again", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, [line("title", "年度工作总结"), line("body", "情况如下。")]);
  await caretAtEndOf(page, "情况如下。");
  await chooseForTable(page, "3 行 × 3 列");
  for (const words of ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"]) {
    await page.keyboard.type(words);
    await press(page, "Tab");
  }
  await page.keyboard.type("壬");
  await dragOverCells(page, "甲", "乙");
  await chooseForTable(page, "合并单元格");
  const merged = page.locator(".document th[colspan='2']");
  await expect(merged).toContainText("甲");
  await expect(merged).toContainText("乙");
  await dragOverCells(page, "戊", "壬");
  await chooseForTable(page, "合并单元格");
  const block = page.locator(".document td[colspan='2'][rowspan='2']");
  await expect(block).toContainText("戊");
  await expect(block).toContainText("壬");
  await expectSaved(page);
  await page.reload();
  await expect(block).toContainText("己");

  await block.getByText("戊").click();
  await chooseForTable(page, "拆分单元格");
  await expect(block).toHaveCount(0);
  await expect(page.locator(".document td")).toHaveCount(6);
  await expect(page.locator(".document td").nth(1)).toContainText("壬");
  await expectSaved(page);
});
