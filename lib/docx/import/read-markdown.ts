import type { RawBlock, RawHint, RawRun } from "../../document/structure/raw-block.ts";
import { readText } from "../../files/read-text.ts";
import { checkMarks } from "./check-amount.ts";
import { DataImages } from "./data-images.ts";
import { type Inline, readInline } from "./markdown/read-inline.ts";
import { readTable, tableLength } from "./markdown/read-table.ts";
import type { FileContent } from "./reading.ts";

/**
 * Reads Markdown as people find it on websites: headings, bold, links, pictures in the file, tables; every other
 * line is a paragraph, with its list marks and typed numbers. The marks go to `removed`.
 * @throws AppError `file.encoding`, `file.complex`
 */
export function readMarkdown(bytes: Uint8Array): FileContent {
  const { text, encoding } = readText(bytes);
  checkMarks(text, "\n");
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\f\v]/);
  const reader = new MarkdownReader();
  let at = reader.properties(lines);
  while (at < lines.length) at += reader.read(lines, at);
  const { images, warnings } = reader.found;
  if (encoding !== "UTF-8") warnings.push({ code: "encoding", values: { encoding } });
  return { blocks: reader.blocks, images, warnings, removed: reader.removed };
}

class MarkdownReader {
  readonly found = new DataImages();
  readonly blocks: RawBlock[] = [];
  readonly removed: string[] = [];
  /** The mark that began lines of code and will end them; "" outside. */
  #fence = "";

  /** Sets the properties before a text aside that some sites write; returns how many lines they take. */
  properties(lines: readonly string[]): number {
    const end = lines.slice(0, 60).indexOf("---", 1);
    const inside = lines.slice(1, Math.max(end, 1));
    if (lines[0] !== "---" || end === -1 || !inside.every((line) => /^[\w-]+\s?:|^\s|^- |^$/.test(line)))
      return 0;
    this.removed.push("------");
    for (const line of inside) this.#paragraph([{ text: line }], { aside: true });
    return end + 1;
  }

  /** Reads what begins in a line; returns how many lines it takes. */
  read(lines: readonly string[], at: number): number {
    const rows = this.#fence ? 0 : tableLength(lines, at);
    if (rows > 0) this.#table(lines.slice(at, at + rows));
    else this.#line(this.#withoutQuote(lines[at]!), /^\s{0,9}={3,200}\s{0,9}$/.test(lines[at + 1] ?? ""));
    return Math.max(rows, 1);
  }

  #table(lines: readonly string[]): void {
    const { table, inlines, removed } = readTable(lines, (cell) => this.#inline(cell));
    for (const each of removed) this.removed.push(each);
    this.blocks.push(table);
    for (const { images } of inlines) for (const image of images) this.blocks.push(image);
  }

  #withoutQuote(line: string): string {
    const mark = /^(?:\s{0,9}[>＞]){1,20}/.exec(line)?.[0] ?? "";
    if (mark) this.removed.push(mark);
    return line.slice(mark.length);
  }

  #line(line: string, underlined: boolean): void {
    const fence = /^\s{0,9}(```|~~~)/.exec(line)?.[1] ?? "";
    if (fence && (this.#fence === "" || this.#fence === fence)) {
      this.#fence = this.#fence ? "" : fence;
      this.removed.push(line.trim());
    } else if (this.#fence) this.#paragraph([{ text: line }]);
    else this.#text(line, underlined);
  }

  #text(line: string, underlined: boolean): void {
    const heading = headingOf(line);
    if (heading) this.removed.push(...heading.marks);
    const { runs, images } = this.#inline(heading?.text ?? line);
    const level = heading?.level ?? (underlined ? 1 : 0);
    // Everything in a heading is bold; only in other text is bold a distinction.
    if (level > 0)
      this.#paragraph(
        runs.map(({ bold: _, ...run }) => run),
        { heading: level },
      );
    else this.#paragraph(runs);
    for (const image of images) this.blocks.push(image);
  }

  #inline(text: string): Inline {
    const inline = readInline(text, (source, alt) => this.found.read(source, alt));
    for (const mark of inline.removed) this.removed.push(mark);
    return inline;
  }

  #paragraph(runs: RawRun[], hint?: RawHint): void {
    if (runs.every((run) => run.text.trim() === "")) return;
    this.blocks.push({ kind: "paragraph", runs, ...(hint ? { hint } : {}) });
  }
}

/** `## 学习 ##`, and `##学习` as many write it; a #topic# is none. */
function headingOf(line: string): { level: number; text: string; marks: string[] } | null {
  const [, before = "", hashes = "", gap = ""] = /^(\s{0,9})(#{1,6})(?!#)(\s*)/.exec(line) ?? [];
  if (hashes === "") return null;
  const rest = line.slice(before.length + hashes.length + gap.length).trimEnd();
  let end = rest.length;
  while (rest[end - 1] === "#") end -= 1;
  if (end === 0 || (gap === "" && rest.includes("#"))) return null;
  return { level: hashes.length, text: rest.slice(0, end).trimEnd(), marks: [hashes, rest.slice(end)] };
}
