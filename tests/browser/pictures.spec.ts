import type { Page } from "@playwright/test";
import { onePixel } from "../word-file.ts";
import { caretAtEndOf, documentText, expectSaved, line, openSummary, press } from "./support/editor.ts";
import { expect, test } from "./support/test.ts";

const blocks = () => [line("title", "年度工作总结"), line("body", "活动现场如下。"), line("body", "以上。")];
const picture = { name: "活动现场.png", mimeType: "image/png", buffer: Buffer.from(onePixel) };

/** Chooses a file as a picture with the button of the toolbar. */
async function choosePicture(page: Page, file: typeof picture): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("toolbar").getByRole("button", { name: "图片" }).click(),
  ]);
  await chooser.setFiles(file);
}

test("Users can insert a picture, see it again later, and remove it", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, blocks());
  const image = page.locator(".document img[data-image]");
  await caretAtEndOf(page, "活动现场如下。");
  await choosePicture(page, picture);
  await expect(image).toHaveAttribute("alt", "活动现场");
  await expectSaved(page);
  await page.reload();
  await expect(image).toBeVisible();
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(1);
  await image.click();
  await press(page, "Delete");
  await expect(image).toHaveCount(0);
  expect(await documentText(page)).toContain("活动现场如下。");
  await expectSaved(page);
});

test("Users can choose a picture from the slash menu and paste one", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, blocks());
  const image = page.locator(".document img[data-image]");
  await caretAtEndOf(page, "活动现场如下。");
  await press(page, "Enter");
  // Said early: the browser is told in its own time that somebody waits for its dialog.
  const choosing = page.waitForEvent("filechooser");
  await page.keyboard.type("/图");
  await expect(page.getByRole("listbox").getByRole("option")).toHaveText("图片");
  await press(page, "Enter");
  await (await choosing).setFiles(picture);
  await expect(image).toHaveCount(1);

  await caretAtEndOf(page, "以上。");
  await page.locator(".document").evaluate(
    (element, bytes) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([new Uint8Array(bytes)], "截图.png", { type: "image/png" }));
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    [...onePixel],
  );
  await expect(image).toHaveCount(2);
  await expectSaved(page);
});

test("Users who choose a file that is no picture, or too big, are told and lose nothing", async ({
  office,
  openAs,
  expectComplaint,
}) => {
  expectComplaint(/400 \(Bad Request\)/);
  const page = await openAs(office.drafter);
  await openSummary(page, office, blocks());
  await caretAtEndOf(page, "活动现场如下。");
  await page.keyboard.type("刚写的话。");
  const before = await documentText(page);
  const notice = page.getByRole("alert").filter({ hasText: "图片" });

  await choosePicture(page, { ...picture, buffer: Buffer.from("只是改了扩展名的文字") });
  await expect(notice).toContainText("这个文件不是 PNG 或 JPEG 图片（只改扩展名不行）。");
  await notice.getByRole("button", { name: "关闭" }).click();
  await expect(notice).toBeHidden();

  const big = Buffer.concat([picture.buffer, Buffer.alloc(5 * 1024 * 1024)]);
  await choosePicture(page, { ...picture, buffer: big });
  await expect(notice).toContainText("图片超过 5 MB。请缩小后再插入。");
  await expect(page.locator(".document img")).toHaveCount(0);
  expect(await documentText(page)).toBe(before);
  await expectSaved(page);
});
