import type { Locator, Page } from "@playwright/test";

/** Drags from one place to another as a hand does; `dy` is the distance from the middle of the goal. */
export async function drag(page: Page, from: Locator, to: Locator, dy = 0): Promise<void> {
  const [start, goal] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !goal) throw new Error("nothing to drag");
  const [x, y] = [start.x + Math.min(40, start.width / 2), start.y + start.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 8, y + 4, { steps: 3 });
  await page.mouse.move(goal.x + Math.min(120, goal.width / 2), goal.y + goal.height / 2 + dy, { steps: 12 });
  await page.mouse.up();
}
