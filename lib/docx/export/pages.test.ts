import { expect, test } from "vitest";
import { canMeasure, type DrawnPage, measurePages } from "../../../scripts/measure-pages.ts";
import { exportOptions, partOf, tinyPng } from "../../../tests/exported-file.ts";
import { fullDocument } from "../../../tests/full-document.ts";
import { doc, p } from "../../../tests/paper.ts";
import { exportDocx } from "./export-docx.ts";

const pictures = new Map([["png", { bytes: tinyPng, mime: "image/png", width: 900, height: 420 }]]);
const summary = exportDocx(fullDocument(), { ...exportOptions, pictures });

/** 80 paragraphs of characters without punctuation: every line but the last of each is full. */
const plain = exportDocx(
  doc(...Array.from({ length: 80 }, () => p("body", "春种一粒粟秋收万颗子".repeat(11)))),
  exportOptions,
);

// Where LibreOffice or pdftotext is missing, each test looks at the XML that makes the pages instead.
const how = canMeasure() ? "as drawn by LibreOffice" : "by its XML, as LibreOffice is not installed";
let drawn: { summary: DrawnPage[]; plain: DrawnPage[] } | null = null;
if (canMeasure()) {
  const [first = [], second = []] = await measurePages([summary, plain]);
  drawn = { summary: first, plain: second };
} else
  console.warn("LibreOffice or pdftotext is not installed: pages are checked by their XML, not as drawn.");

const grid = (bytes: Uint8Array) =>
  partOf(bytes, "word/styles.xml").includes('w:line="579" w:lineRule="exact"') &&
  partOf(bytes, "word/styles.xml").includes('<w:spacing w:val="-5"/>') &&
  partOf(bytes, "word/document.xml").includes('<w:docGrid w:type="lines" w:linePitch="579"/>');

test(`a full page has 22 lines and a full line 28 characters (${how})`, () => {
  if (!drawn) return expect(grid(plain)).toBe(true);
  expect(drawn.plain.length).toBeGreaterThan(10);
  for (const page of drawn.plain.slice(0, -1)) expect(page.lines).toHaveLength(22);
  const lines = drawn.plain.flatMap((page) => page.lines.map(({ text }) => [...text].length));
  expect(new Set(lines)).toEqual(new Set([26, 28]));
});

test(`no line leaves the text area, and nothing is lost between pages (${how})`, () => {
  if (!drawn) return expect(grid(summary)).toBe(true);
  for (const page of drawn.summary) {
    for (const line of page.lines) {
      expect(line.left, line.text).toBeGreaterThan(27.5);
      // Full-width punctuation at the end of a line is empty at its right.
      expect(line.right, line.text).toBeLessThan(184.8);
      expect(line.bottom, line.text).toBeLessThan(264);
    }
  }
  const text = drawn.summary.flatMap((page) => page.lines.map((line) => line.text)).join("");
  for (const words of ["（二）深化主题教育。", "【场次】", "合计85", "四、存在的问题", "2026年12月20日"]) {
    expect(text).toContain(words);
  }
});

test(`the page number stands outside, right and left in turn, 7 mm below the text (${how})`, () => {
  if (!drawn) {
    expect(partOf(summary, "word/footer1.xml")).toContain('<w:jc w:val="right"/>');
    return expect(partOf(summary, "word/footer2.xml")).toContain('<w:jc w:val="left"/>');
  }
  for (const [i, { number }] of drawn.summary.entries()) {
    expect(number?.text).toBe(`—${i + 1}—`);
    const { left, right, top, bottom } = number!;
    const textEdge = i % 2 === 0 ? 28 + 156 - right : left - 28;
    // One character of 14 pt is 4.9 mm.
    expect(Math.abs(textEdge - 4.9)).toBeLessThan(0.5);
    expect(Math.abs((top + bottom) / 2 - 262 - 7)).toBeLessThan(0.6);
  }
});

test(`the signature never stands on a page without text (${how})`, async () => {
  const filled = (lines: number) =>
    doc(
      ...Array.from({ length: lines }, () => p("body", "学习情况良好。")),
      p("signer", "江州市教育局"),
      p("date", "2026年12月20日"),
    );
  const files = [19, 20, 21, 22].map((lines) => exportDocx(filled(lines), exportOptions));
  if (!drawn) {
    for (const file of files)
      expect(partOf(file, "word/document.xml").match(/<w:keepNext\/>/g)).toHaveLength(3);
    return;
  }
  for (const pages of await measurePages(files)) {
    const last = pages.at(-1)?.lines.map((line) => line.text) ?? [];
    expect(last.slice(-3)).toEqual(["学习情况良好。", "江州市教育局", "2026年12月20日"]);
  }
}, 60_000);
