import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A line as it was drawn; millimetres from the left and upper edge of the sheet. */
export type DrawnLine = { text: string; left: number; right: number; top: number; bottom: number };

/** A drawn page: the lines of its text in order, and its page number apart. */
export type DrawnPage = { lines: DrawnLine[]; number: DrawnLine | null };

/** Whether LibreOffice and pdftotext are here to draw and to read pages. */
export function canMeasure(): boolean {
  return ["soffice", "pdftotext"].every((tool) => spawnSync("which", [tool]).status === 0);
}

/**
 * Draws Word files with LibreOffice and reads where every line stands.
 * @param files bytes of .docx files; all are drawn in one start of LibreOffice
 * @returns the pages of each file, in the order given
 */
export async function measurePages(files: readonly Uint8Array[]): Promise<DrawnPage[][]> {
  const folder = await mkdtemp(join(tmpdir(), "chengwen-pages-"));
  try {
    const paths = files.map((_, i) => join(folder, `${i}.docx`));
    await Promise.all(files.map((bytes, i) => writeFile(paths[i]!, bytes)));
    // A profile of its own, so that several measurements can run at once.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    await run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...paths], {
      timeout: 120_000,
    });
    const pages: DrawnPage[][] = [];
    for (const path of paths) pages.push(await readPages(path.replace(/docx$/, "pdf")));
    return pages;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Numbers of paragraphs, which are drawn and do not stand in the text. */
const drawnNumber = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.|（\d+）)/;

/**
 * Where in a text each drawn page begins.
 * @param text all text of the document, without numbers of paragraphs; no two places of it may read alike
 * @returns offsets in `text`
 */
export function pageStarts(pages: readonly DrawnPage[], text: string): number[] {
  return pages.map(({ lines }) => {
    const [first = "", second = ""] = lines.map((line) => line.text.replace(drawnNumber, ""));
    const at = text.indexOf(first + second);
    if (at >= 0) return at;
    // The heading row of a table is drawn again on each page.
    if (text.includes(second)) return text.indexOf(second);
    throw new Error(`not in the text: ${first}${second}`);
  });
}

async function readPages(pdf: string): Promise<DrawnPage[]> {
  const { stdout } = await run("pdftotext", ["-bbox", pdf, "-"], { maxBuffer: 1 << 28 });
  return stdout.split("<page ").slice(1).map(readPage);
}

const wordPattern =
  /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g;
const millimetres = (points: string) => (Number(points) / 72) * 25.4;

function readPage(xml: string): DrawnPage {
  const words: DrawnLine[] = [...xml.matchAll(wordPattern)].map(([, left, top, right, bottom, text]) => ({
    text: plain(text!),
    ...{ left: millimetres(left!), right: millimetres(right!) },
    ...{ top: millimetres(top!), bottom: millimetres(bottom!) },
  }));
  const lines: DrawnLine[] = [];
  const middle = (word: DrawnLine) => (word.top + word.bottom) / 2;
  for (const word of words.sort((a, b) => middle(a) - middle(b) || a.left - b.left)) {
    const line = lines.at(-1);
    if (line && Math.abs(middle(line) - middle(word)) < 3) joinWord(line, word);
    else lines.push({ ...word });
  }
  const last = lines.at(-1);
  const isNumber = last !== undefined && last.top > 262 && /^[—\s]*\d+[—\s]*$/.test(last.text);
  return { lines: isNumber ? lines.slice(0, -1) : lines, number: isNumber ? last : null };
}

function joinWord(line: DrawnLine, word: DrawnLine): void {
  line.text += word.text;
  line.left = Math.min(line.left, word.left);
  line.right = Math.max(line.right, word.right);
}

function plain(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}

if (import.meta.main) {
  const [file] = process.argv.slice(2);
  if (!file) throw new Error("scripts/measure-pages.ts <file.docx>");
  const [pages] = await measurePages([await readFile(file)]);
  for (const [i, page] of pages!.entries()) {
    const at = page.number ? `${page.number.left.toFixed(1)}–${page.number.right.toFixed(1)} mm` : "none";
    console.log(`\n# page ${i + 1}: ${page.lines.length} lines, number ${page.number?.text ?? ""} at ${at}`);
    for (const line of page.lines) {
      console.log(
        `${line.top.toFixed(1).padStart(6)} ${String([...line.text].length).padStart(3)} ${line.text}`,
      );
    }
  }
}
