import type { Page } from "@playwright/test";
import { paragraphsOf, partOf, textOfXml } from "../exported-file.ts";
import { caretAtEndOf, expectSaved, line, openSummary } from "./support/editor.ts";
import { readDownload } from "./support/read-download.ts";
import { expect, test } from "./support/test.ts";

const title = "关于在全区教育系统开展铸牢中华民族共同体意识宣传教育工作情况的总结";

/** The title as it stands on the page, its lines joined by line breaks. */
const shownTitle = (page: Page) =>
  page
    .locator(".document [data-style=title]")
    .evaluate((element) =>
      [...element.childNodes].map((node) => (node.nodeName === "BR" ? "\n" : node.textContent)).join(""),
    );

/** The Word file of the open summary. */
async function exported(page: Page): Promise<Buffer> {
  await page.getByRole("button", { name: "导出 Word" }).click();
  const { bytes } = await readDownload(page, () =>
    page.getByRole("dialog").getByRole("button", { name: "下载" }).click(),
  );
  await expect(page.getByRole("dialog")).toBeHidden();
  return bytes;
}

test("Users can see the lines of a title as the Word file will have them", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, [line("title", title), line("body", "一年来，工作平稳推进。")]);
  await expect.poll(() => shownTitle(page)).toBe(title.replace("中华", "\n中华"));
  await caretAtEndOf(page, "一年来");
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("临江区教育局");
  await expectSaved(page);
  const words = textOfXml(paragraphsOf(await exported(page))[0]!);
  expect(words.replaceAll("\n", "")).toBe(`临江区教育局${title}`);
  await expect.poll(() => shownTitle(page)).toBe(words);
});

test("Users can choose the face of digits and letters", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  const address = await openSummary(page, office, [
    line("title", "年度工作总结"),
    line("body", "全年开展12次学习。"),
  ]);
  const paper = page.locator(".paper");
  await expect(paper).toHaveClass(/latin-serif/);
  expect(partOf(await exported(page), "word/styles.xml")).toContain("Times New Roman");

  await page.getByRole("button", { name: "导出 Word" }).click();
  await page.getByLabel("数字和字母").selectOption("与正文同一字体");
  await expect(paper).not.toHaveClass(/latin-serif/);
  const { bytes } = await readDownload(page, () => page.getByRole("button", { name: "下载" }).click());
  expect(partOf(bytes, "word/styles.xml")).not.toContain("Times New Roman");
  // The text stayed open: the choice is about the paper only.
  await caretAtEndOf(page, "全年开展");
  await page.keyboard.type("学员300人。");
  await expectSaved(page);

  const reader = await openAs(office.viewer);
  await reader.goto(address);
  await expect(reader.locator(".paper")).not.toHaveClass(/latin-serif/);
  await expect(reader.locator(".document")).toContainText("学员300人。");
  await reader.getByRole("button", { name: "导出 Word" }).click();
  await expect(reader.getByRole("dialog")).toContainText("没有待填项");
  await expect(reader.getByLabel("数字和字母")).toBeHidden();
});
