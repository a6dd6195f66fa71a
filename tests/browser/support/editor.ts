import { expect, type Page } from "@playwright/test";

/** The text of the open document, as the person sees it, one line per paragraph. */
export async function documentText(page: Page): Promise<string> {
  return page.locator(".document").evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const drawn of copy.querySelectorAll(".page-space, .empty-line, [class*=collaboration-carets]"))
      drawn.remove();
    return [...copy.children].map((child) => child.textContent).join("\n");
  });
}

/** Waits until the page says that everything is saved. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator("[data-save='saved']")).toBeVisible({ timeout: 20_000 });
}

/** Pastes as from another application: plain text, or HTML with its plain text. */
export async function paste(page: Page, text: string, html?: string): Promise<void> {
  await page.locator(".document").evaluate(
    (element, { text, html }) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      if (html) clipboardData.setData("text/html", html);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    { text, html },
  );
}

/** Puts the caret at the end of the paragraph that contains a text. */
export async function caretAtEndOf(page: Page, text: string): Promise<void> {
  await page.locator(".document > *", { hasText: text }).first().click();
  await page.keyboard.press("End");
}

/** Creates a summary from the first outline whose name contains a text, and waits for its editor. */
export async function createSummary(page: Page, outline: string): Promise<string> {
  await page.goto("/summaries/new");
  await page.getByText(outline).first().click();
  await page.getByRole("button", { name: "开始写" }).click();
  await page.waitForURL(/\/summaries\/[0-9a-f-]{36}$/);
  await expect(page.locator(".document")).toBeVisible({ timeout: 20_000 });
  return new URL(page.url()).pathname;
}
