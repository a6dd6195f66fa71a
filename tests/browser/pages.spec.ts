import type { Page } from "@playwright/test";
import type { DocumentJson } from "#lib/document/schema.ts";
import { cutWords } from "#lib/docx/cut-words.ts";
import { exportDocx } from "#lib/docx/export/export-docx.ts";
import { canMeasure, measurePages, pageStarts } from "../../scripts/measure-pages.ts";
import { tinyPng } from "../exported-file.ts";
import { pagedDocument } from "../paged-document.ts";
import { openSummary } from "./support/editor.ts";
import { expect, test } from "./support/test.ts";

/** Where LibreOffice 7.4 begins the pages of `pagedDocument`, as offsets in its text. */
const drawnStarts = [0, 482, 986, 1516, 2036, 2583, 3074, 3476, 3963, 4512, 4861, 5425, 5995];

/** Characters on a line: page breaks must agree to within one. */
const line = 28;

/** Where the pages begin that the person sees, as offsets in the text without what is only drawn. */
function seenStarts(page: Page): Promise<number[]> {
  return page.locator(".document").evaluate((element) => {
    const sheets = [...document.querySelectorAll(".sheet")].map((sheet) => sheet.getBoundingClientRect());
    const starts: number[] = [];
    let offset = 0;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest(".page-space, .empty-line, [class*=collaboration-carets]")
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let i = 0; i < (node.textContent ?? "").length; i++, offset++) {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const { top, bottom } = range.getBoundingClientRect();
        const middle = (top + bottom) / 2;
        const sheet = sheets.findIndex((each) => middle > each.top && middle < each.bottom);
        starts[sheet] ??= offset;
      }
    }
    return starts;
  });
}

test("Users see the pages that the Word file will have", async ({ office, openAs, expectComplaint }) => {
  // The picture takes its room though nobody stored it.
  expectComplaint(/404/);
  const document = pagedDocument();
  if (canMeasure()) {
    const pictures = new Map([["picture", { bytes: tinyPng, mime: "image/png", width: 900, height: 420 }]]);
    const options = {
      latinSerif: true,
      cutWords,
      pictures,
      title: "",
      author: "",
      at: new Date(),
    };
    const [pages = []] = await measurePages([exportDocx(document, options)]);
    expect(pageStarts(pages, document.textContent)).toEqual(drawnStarts);
  }
  const page = await openAs(office.drafter);
  await openSummary(page, office, (document.toJSON() as DocumentJson).content ?? []);
  await expect(page.locator(".sheet")).toHaveCount(drawnStarts.length);
  const starts = await seenStarts(page);
  for (const [i, start] of starts.entries()) {
    expect(Math.abs(start - drawnStarts[i]!), `page ${i + 1} begins at ${start}`).toBeLessThanOrEqual(line);
  }
});

/** For each sheet how far below its top the first and the last line of text end, in CSS pixels at 100 %. */
function linesOnSheets(page: Page): Promise<{ first: number; last: number }[]> {
  return page.locator(".document").evaluate((element: HTMLElement) => {
    const scale = element.getBoundingClientRect().width / element.offsetWidth;
    const sheets = [...document.querySelectorAll(".sheet")].map((sheet) => sheet.getBoundingClientRect());
    const range = document.createRange();
    const found = sheets.map(() => ({ first: Number.POSITIVE_INFINITY, last: 0 }));
    for (const paragraph of element.querySelectorAll(":scope > p")) {
      range.selectNodeContents(paragraph);
      for (const { top, bottom, width } of range.getClientRects()) {
        const sheet = sheets.findIndex(
          (each) => (top + bottom) / 2 > each.top && (top + bottom) / 2 < each.bottom,
        );
        const ends = found[sheet];
        if (!ends || width === 0 || bottom - top > 60 * scale) continue;
        const below = Math.round((bottom - sheets[sheet]!.top) / scale);
        ends.first = Math.min(ends.first, below);
        ends.last = Math.max(ends.last, below);
      }
    }
    return found;
  });
}

test("Users see full pages where a blank would lie on two of them", async ({ office, openAs }) => {
  const blank = (n: number) => {
    const prompt = `第${n}项任务的完成情况、取得的成效和下一步的打算`;
    return { type: "blank", attrs: { prompt, kind: "text" } };
  };
  const content = Array.from({ length: 40 }, (_, n): DocumentJson => {
    const text = { type: "text", text: `${"各单位".repeat(n % 9)}认真落实` };
    return { type: "paragraph", attrs: { style: "body" }, content: [text, ...[1, 2, 3, 4].map(blank)] };
  });
  const page = await openAs(office.drafter);
  await openSummary(page, office, content);
  await expect(page.locator(".sheet").nth(7)).toBeAttached();
  // 37 mm above the text, 225 mm of it, and no line in the margin below.
  await expect
    .poll(async () => {
      const [, ...sheets] = await linesOnSheets(page);
      return sheets.filter(({ first, last }) => first > 180 || last > 998);
    })
    .toEqual([]);
});
