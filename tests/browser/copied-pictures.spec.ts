import { db } from "#lib/db.ts";
import { caretAtEndOf, expectSaved, line, openSummary, paste, press } from "./support/editor.ts";
import { expect, test } from "./support/test.ts";

const png =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** Pastes a picture as browsers copy one: as a file, with HTML that has nothing but the picture in it. */
async function pastePicture(page: import("@playwright/test").Page): Promise<void> {
  await page.locator(".document").evaluate((element, base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", '<meta charset="utf-8"><img src="https://example.org/a.png">');
    clipboardData.items.add(new File([bytes], "image.png", { type: "image/png" }));
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, png);
}

test("Users can copy a picture from a web page, and text with it into another summary", async ({
  office,
  openAs,
}) => {
  const page = await openAs(office.drafter);
  const first = await openSummary(page, office, [line("title", "年度工作总结"), line("body", "原文一段。")]);
  await caretAtEndOf(page, "原文一段。");
  await pastePicture(page);
  const picture = page.locator(".document img[data-image]");
  await expect(picture).toBeVisible();
  await expectSaved(page);
  await page.locator(".document").click();
  await press(page, "Control+a", "Control+c");

  const second = await openSummary(page, office, [line("title", "另一份总结"), line("body", "新稿开头。")]);
  await caretAtEndOf(page, "新稿开头。");
  await press(page, "Enter", "Control+v");
  await expect(page.locator(".document")).toContainText("原文一段。");
  await expect(picture).toBeVisible();
  const idOf = (address: string) => address.split("/").at(-1) ?? "";
  const stored = () => db().image.findFirst({ where: { summaryId: idOf(second) }, select: { id: true } });
  await expect.poll(stored, "the picture stored with the second summary").not.toBeNull();
  await expect(picture).toHaveAttribute("data-image", (await stored())?.id ?? "");
  await expectSaved(page);

  // The first one goes; the copy stays.
  await db().summary.delete({ where: { id: idOf(first) } });
  await page.goto(second);
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
});

test("Users are told which pictures did not come with a paste", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, [line("title", "年度工作总结"), line("body", "原文。")]);
  await caretAtEndOf(page, "原文。");
  await paste(page, "", '<p><img src="https://example.org/a.png"></p>');
  await expect(page.getByRole("status").filter({ hasText: "1 幅图片没有一起粘贴进来" })).toBeVisible();
});
