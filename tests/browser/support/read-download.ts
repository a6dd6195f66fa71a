import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";

/** Does what starts a download and returns the file's name and content. */
export async function readDownload(
  page: Page,
  begin: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), begin()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
