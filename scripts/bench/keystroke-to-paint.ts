import type { Page } from "@playwright/test";
import { type Figure, figure } from "./figure.ts";
import type { Stage } from "./stage.ts";

const keystrokes = 200;
const warmUp = 20;

/**
 * Typing in the middle of a summary of 50,000 characters, live and paged, in Chromium, directly and suggesting: from the moment at
 * which the browser received the key (`event.timeStamp`) until the frame that shows it has been painted. A task
 * posted from an animation frame runs when that frame is through style, layout and paint; as a user-blocking one
 * it does not wait for timers that were due meanwhile and come after the paint. The display's refresh is switched
 * off, so no time is spent waiting for it. The peer is the same text on the same paper in the browser's own
 * editing, with no editor of ours: what this machine needs in any case.
 */
export async function keystrokeToPaint(stage: Stage): Promise<Figure[]> {
  const id = await stage.summary(50_000);
  const context = await stage.open();
  const page = await context.newPage();
  await page.goto(`/summaries/${id}`);
  // Proofread once as a whole; from now on again and again while somebody types.
  await page.locator("footer").getByText("F7").waitFor();
  await page.locator(".document .finding").first().waitFor();
  const ours = await typeInTheMiddle(page);
  await page.evaluate(leaveOnlyThePaper);
  const bare = await typeInTheMiddle(page);
  await page.goto(`/summaries/${id}`);
  await page.getByRole("button", { name: "修订：关" }).click();
  const suggesting = await typeInTheMiddle(page);
  await context.close();
  return [
    figure("keystroke-to-paint", ours, "ms", 16, "p95"),
    figure("keystroke-to-paint-suggesting", suggesting, "ms", 16, "p95"),
    figure("keystroke-to-paint-worst", [Math.max(...ours)], "ms", 33, "max"),
    figure("keystroke-to-paint-bare-browser", bare, "ms", 16, "p95"),
  ];
}

/** Milliseconds from key to paint, one for each keystroke. */
async function typeInTheMiddle(page: Page): Promise<number[]> {
  await placeCaretInTheMiddle(page);
  await page.evaluate(recordKeystrokes);
  for (let i = 0; i < warmUp + keystrokes; i++) {
    await page.keyboard.press("a");
    // Fifteen keys in a second: faster than people type, with pauses in which the page may do other work.
    await page.waitForTimeout(66);
  }
  const all = await page.evaluate(() => (window as unknown as { paints: number[] }).paints);
  const samples = all.slice(warmUp);
  if (samples.length < keystrokes * 0.95) throw new Error(`only ${samples.length} keystrokes were painted`);
  return samples;
}

/** Runs in the page: the same paper with the same styles, and nothing that listens to it. */
function leaveOnlyThePaper(): void {
  const room = document.createElement("div");
  room.style.cssText = "display: grid; height: 100vh";
  room.innerHTML = document.querySelector("main")?.outerHTML ?? "";
  document.body.replaceChildren(room);
  room.querySelector<HTMLElement>(".ProseMirror")?.focus();
}

/** Clicks a paragraph in the middle of the text and waits until the page has settled. */
export async function placeCaretInTheMiddle(page: Page): Promise<void> {
  const paragraphs = page.locator(".ProseMirror[contenteditable=true] > p");
  await paragraphs.first().waitFor();
  const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2));
  await middle.scrollIntoViewIfNeeded();
  await middle.click();
  await page.keyboard.press("End");
  await page.waitForTimeout(1_000);
}

/** Runs in the page. */
function recordKeystrokes(): void {
  const paints: number[] = [];
  Object.assign(window, { paints });
  window.addEventListener(
    "keydown",
    (event) => {
      const begun = event.timeStamp;
      requestAnimationFrame(() => {
        void scheduler.postTask(() => paints.push(performance.now() - begun), { priority: "user-blocking" });
      });
    },
    { capture: true },
  );
}
