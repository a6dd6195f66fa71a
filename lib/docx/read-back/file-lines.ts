import { levelOf } from "../../document/numbering.ts";
import type { ParagraphStyle } from "../../document/paragraph-styles.ts";
import { drawnNumber } from "../drawn-number.ts";
import {
  type By,
  type FileBlock,
  type FileInk,
  type FileParagraph,
  type FileRow,
  type FileTable,
  objectCharacter,
} from "../import/markup/marked-file.ts";
import {
  baseOf,
  baseOfBlocks,
  breakSign,
  type FileEntry,
  type FileGlyph,
  type FileLine,
  inkOfWhole,
  type Whole,
  withoutInk,
  wordsOf,
} from "./line.ts";

/**
 * What stands in a file or in a cell of it, by paragraphs as they were before anything was tracked. In a file the sign
 * of a break belongs to the paragraph before it.
 * @param around what is tracked of all of it: of the row in which the cell stands
 */
export function fileLines(
  blocks: readonly FileBlock[],
  around: FileInk = { comes: null, goes: null },
): FileEntry[] {
  const reader = new Lines(around);
  for (const block of blocks) reader.read(block);
  return reader.done();
}

type Part = { glyphs: FileGlyph[]; paragraph: FileParagraph };

class Lines {
  readonly #entries: FileEntry[] = [];
  readonly #around: FileInk;
  #group: Part[] = [];
  /** Who took out the sign before what comes next. */
  #joined: By | null = null;

  constructor(around: FileInk) {
    this.#around = around;
  }

  read(block: FileBlock): void {
    if (block.kind === "table") {
      this.#close();
      this.#joined = null;
      this.#beforeTable();
      this.#entries.push(tableEntry(block));
      return;
    }
    // An empty line that is there for the layout.
    if (block.added) return;
    const isFirst = this.#group.length === 0;
    const glyphs = glyphsOf(block, isFirst, !isFirst || this.#joined === null);
    const part = { glyphs: withoutInk(glyphs, this.#around), paragraph: block };
    const { mark } = block;
    if (this.#group.length === 0 && mark.comes && part.glyphs.every(({ comes }) => comes)) {
      this.#entries.push(newLine(part, mark.comes));
      return;
    }
    this.#group.push(part);
    if (!mark.comes) this.#close();
  }

  done(): FileEntry[] {
    this.#close();
    return this.#entries;
  }

  /** The sign before a table cannot be taken out: a paragraph of which nothing is left goes all the same. */
  #beforeTable(): void {
    const last = this.#entries.at(-1);
    if (last?.kind !== "line" || last.whole || last.glyphs.length === 0) return;
    const by = last.glyphs.every(({ goes }) => goes) ? last.glyphs[0]!.goes : null;
    if (by) this.#entries.splice(-1, 1, asWhole(last, { kind: "deletion", by }));
  }

  #close(): void {
    const group = this.#group;
    this.#group = [];
    if (group.length === 0) return;
    const news: FileLine[] = [];
    const goes = group.at(-1)!.paragraph.mark.goes;
    // What was typed after the end of a paragraph took over its sign.
    while (group.length > 1 && group.at(-1)!.glyphs.every(({ comes }) => comes)) {
      const last = group.pop()!;
      news.unshift(newLine(last, group.at(-1)!.paragraph.mark.comes!));
    }
    this.#entries.push(this.#line(group, goes), ...news);
  }

  #line(group: Part[], goes: By | null): FileLine {
    const [first] = group as [Part];
    const glyphs = group.flatMap(({ glyphs }, index) =>
      index === 0 ? glyphs : [breakAfter(group, index), ...glyphs],
    );
    const line: FileLine = { ...plainLine(first), glyphs, base: baseOf(glyphs) };
    line.restyled ??=
      group.length > 1 && !this.#joined ? (group.at(-1)!.paragraph.restyled?.by ?? null) : null;
    const isGone = glyphs.every((glyph) => glyph.goes);
    const before = this.#joined;
    this.#joined = null;
    if (goes && isGone && !before) return asWhole(line, { kind: "deletion", by: goes });
    if (before && isGone && !goes) return asWhole(line, { kind: "deletion", by: before });
    this.#joined = goes;
    return before ? { ...line, joined: before, restyled: null } : line;
  }
}

function breakAfter(group: readonly Part[], index: number): FileGlyph {
  const { mark } = group[index - 1]!.paragraph;
  const looks = { bold: false, link: null, own: undefined, comments: [] };
  return { text: breakSign, ...mark, ...looks, style: group[index]!.paragraph.style };
}

function plainLine({ paragraph, glyphs }: Part): FileLine {
  const { restyled, anchors } = paragraph;
  const style = styleOf(paragraph);
  return {
    ...{ kind: "line", glyphs, whole: null, joined: null, base: baseOf(glyphs), style, anchors },
    restyled: restyled && (anchors[0]?.style ?? restyled.style) !== style ? restyled.by : null,
  };
}

function newLine(part: Part, by: By): FileLine {
  return asWhole(plainLine(part), { kind: "insertion", by });
}

/** What is tracked of the whole is not tracked of each glyph too. */
function asWhole(line: FileLine, whole: Whole): FileLine {
  const glyphs = withoutInk(line.glyphs, inkOfWhole(whole));
  return { ...line, whole, glyphs, base: baseOf(glyphs) };
}

function tableEntry(table: FileTable): FileEntry {
  const { rows, anchors } = table;
  const of = (side: keyof FileInk): By | null => {
    const first = rows[0]?.[side] ?? null;
    return first && rows.every((row) => row[side]?.name === first.name) ? first : null;
  };
  const [comes, goes] = [of("comes"), of("goes")];
  const whole: Whole | null = comes
    ? { kind: "insertion", by: comes }
    : goes
      ? { kind: "deletion", by: goes }
      : null;
  return { kind: "table", table, base: comes ? textOfRows(rows) : baseOfBlocks([table]), anchors, whole };
}

/** What rows say that came in, without what others put into them. */
function textOfRows(rows: readonly FileRow[]): string {
  const cells = rows.flatMap((row) => row.cells.flatMap((cell) => fileLines(cell, row)));
  return cells.map(({ base }) => base).join("");
}

/**
 * The text of a paragraph without the number that stands before it.
 * @param began whether it was a paragraph of its own before
 * @param stays whether it will be one
 */
function glyphsOf(paragraph: FileParagraph, began: boolean, stays: boolean): FileGlyph[] {
  const { runs, restyled, anchors } = paragraph;
  const style = styleOf(paragraph);
  const old = anchors[0]?.style ?? restyled?.style;
  const glyphs = runs.flatMap(({ text, ...run }) => text.split("").map((unit) => ({ text: unit, ...run })));
  // LibreOffice keeps that a style changed, but not from which.
  const before = restyled && !old ? levels : levelsOf(old ?? style);
  // … and after a deleted paragraph it may not even say to which.
  const own = levelsOf(style);
  const now = restyled && own.length > 0 ? [...own, ...levels] : own;
  return withoutNumber(glyphs, began ? before : [], stays ? now : []);
}

/** The style of a paragraph: nobody changed it without a trace, whatever a program made of it. */
function styleOf({ style, restyled, anchors }: FileParagraph): ParagraphStyle | null {
  return restyled ? style : (anchors[0]?.style ?? style);
}

const levels = [1, 2, 3, 4] as const;
type Level = (typeof levels)[number];

function levelsOf(style: ParagraphStyle | null): readonly Level[] {
  const level = style && levelOf(style);
  return level ? [level] : [];
}

/** The same without a number that a file has whose styles say nothing, before a paragraph that has this style here. */
export function unnumbered(line: FileLine, style: ParagraphStyle): FileLine {
  if (line.style !== null) return line;
  const glyphs = withoutNumber(line.glyphs, levelsOf(style), levelsOf(style));
  return glyphs === line.glyphs ? line : { ...line, glyphs, base: baseOf(glyphs) };
}

/** What our exporter writes for a picture that is not stored any more. */
const missingPicture = /^【图片缺失.*】$/s;

/** The same where the document has a picture: that the file has words for it makes no difference. */
export function asPicture(line: FileLine): FileLine {
  const [first] = line.glyphs;
  if (!first || !missingPicture.test(line.base)) return line;
  return { ...line, glyphs: [{ ...first, text: objectCharacter }], base: objectCharacter };
}

function withoutNumber(glyphs: FileGlyph[], before: readonly Level[], now: readonly Level[]): FileGlyph[] {
  const drawn = new Set<FileGlyph>();
  const find = (levels: readonly Level[], shown: FileGlyph[]) => {
    const text = wordsOf(shown);
    const number = levels.map((level) => drawnNumber(level, text)).find((each) => each !== "") ?? "";
    for (const glyph of shown.slice(0, number.length)) drawn.add(glyph);
  };
  find(
    before,
    glyphs.filter(({ comes }) => !comes),
  );
  find(
    now,
    glyphs.filter(({ goes }) => !goes),
  );
  return drawn.size === 0 ? glyphs : glyphs.filter((glyph) => !drawn.has(glyph));
}
