import { expect, type Locator, type Page } from "@playwright/test";

/**
 * Presses a key until something appears: the library that moves lines by keyboard begins to listen for
 * arrows a moment after a line was picked up.
 */
export async function pressUntil(page: Page, key: string, appears: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(appears).toBeAttached({ timeout: 3_000 });
  }).toPass();
}
