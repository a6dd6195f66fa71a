import type { Page } from "@playwright/test";
import { type Figure, figure } from "./figure.ts";
import { placeCaretInTheMiddle } from "./keystroke-to-paint.ts";
import type { Stage } from "./stage.ts";

const edits = 60;

/** One character typed in one browser window until it stands in the text of a second one. */
export async function syncToSecondClient(stage: Stage): Promise<Figure[]> {
  const id = await stage.summary(15_000);
  const contexts = [await stage.open(), await stage.open()];
  const [writer, reader] = await Promise.all(contexts.map((context) => context.newPage()));
  if (!writer || !reader) throw new Error("no pages");
  await reader.goto(`/summaries/${id}`);
  await reader.locator(".ProseMirror[contenteditable=true] > p").first().waitFor();
  await writer.goto(`/summaries/${id}`);
  await placeCaretInTheMiddle(writer);
  await writer.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    window.addEventListener("keydown", (event) => times.push(performance.timeOrigin + event.timeStamp), true);
  });
  await reader.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    new MutationObserver((changes) => {
      if (changes.some((change) => change.type === "characterData")) {
        times.push(performance.timeOrigin + performance.now());
      }
    }).observe(document.querySelector(".ProseMirror") as Element, { characterData: true, subtree: true });
  });
  const samples: number[] = [];
  for (let i = 0; i < edits; i++) {
    await writer.keyboard.press("a");
    await reader.waitForFunction((count) => (window as unknown as Times).times.length >= count, i + 1);
    const [sent, received] = await Promise.all([lastTime(writer), lastTime(reader)]);
    samples.push(received - sent);
  }
  await Promise.all(contexts.map((context) => context.close()));
  return [figure("sync-to-second-client", samples, "ms", 30, "p95")];
}

type Times = { times: number[] };

function lastTime(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as Times).times.at(-1) ?? Number.NaN);
}
