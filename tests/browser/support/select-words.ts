import type { Page } from "@playwright/test";
import { expectWritable } from "./editor.ts";

/** Selects words of the open document that stand in one paragraph, to write or to do something there. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await expectWritable(page);
  await selectShownWords(page, words);
}

/** Selects words as dragging over them does, also where nothing can be written yet. */
export async function selectShownWords(page: Page, words: string): Promise<void> {
  const paragraph = page.locator(".document > *", { hasText: words }).first();
  await paragraph.click();
  await paragraph.evaluate(async (element, wanted) => {
    const { ownerDocument } = element;
    const walker = ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const pieces: Text[] = [];
    while (walker.nextNode()) pieces.push(walker.currentNode as Text);
    const from = pieces
      .map(({ data }) => data)
      .join("")
      .indexOf(wanted);
    /** The place of a character; at the end of the words, behind the last of them. */
    const place = (at: number, behind: boolean): [Text, number] => {
      let before = 0;
      for (const piece of pieces) {
        const within = at - before;
        if (behind ? within <= piece.length : within < piece.length) return [piece, within];
        before += piece.length;
      }
      throw new Error(`${wanted} is not there`);
    };
    // What is typed before the editor has heard of it would be laid on the selection of before.
    const heard = new Promise((resolve) => {
      ownerDocument.addEventListener("selectionchange", resolve, { once: true });
    });
    ownerDocument
      .getSelection()
      ?.setBaseAndExtent(...place(from, false), ...place(from + wanted.length, true));
    await heard;
  }, words);
}
