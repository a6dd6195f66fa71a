import type { Node } from "@tiptap/pm/model";
import type { ParagraphStyle } from "../../document/paragraph-styles.ts";
import type { Anchor } from "../anchors.ts";
import type { By, FileBlock, FileInk, FileTable } from "../import/markup/marked-file.ts";
import type { OwnText } from "../own-styles.ts";

/** One UTF-16 unit of a paragraph with its history. A break between paragraphs that somebody put in is `breakSign`. */
export type Glyph = { text: string; comes: By | null; goes: By | null };

/** Stands for a paragraph break that came in. */
export const breakSign = "\u2029";

/** A glyph of the document: where it stands, and the atom that it is a part of. */
export type DocGlyph = Glyph & {
  comes: (By & { id: string }) | null;
  goes: (By & { id: string }) | null;
  from: number;
  to: number;
  atom: Node | null;
};

/** A glyph of a file. */
export type FileGlyph = Glyph & {
  bold: boolean;
  link: string | null;
  own: OwnText | undefined;
  comments: readonly string[];
  /** Of a break: the style of the paragraph after it. */
  style?: ParagraphStyle | null;
};

/** That something comes in or goes as a whole. */
export type Whole = { kind: "insertion" | "deletion"; by: By };

/** What both sides know of a paragraph as it was before anything was suggested; what is split off from it belongs to it. */
export type Line<G extends Glyph> = {
  glyphs: G[];
  whole: Whole | null;
  /** Who wants it joined to the one before it. */
  joined: By | null;
  /** Its text before anything was suggested. */
  base: string;
};

/**
 * A paragraph or picture of the document. `at` is the position of the node, `index` its place among its siblings before
 * anything was suggested, `end`
 * where it ends with all that is split off from it.
 */
export type DocLine = Line<DocGlyph> & { kind: "line"; node: Node; at: number; index: number; end: number };

/** A paragraph of a file. */
export type FileLine = Line<FileGlyph> & {
  kind: "line";
  style: ParagraphStyle | null;
  restyled: By | null;
  anchors: Anchor[];
};

/** A table of the document. */
export type DocTable = {
  kind: "table";
  node: Node;
  at: number;
  index: number;
  end: number;
  base: string;
  whole: Whole | null;
};

/** A table of a file with its text before anything was suggested. */
export type FileTableEntry = {
  kind: "table";
  table: FileTable;
  base: string;
  anchors: Anchor[];
  whole: Whole | null;
};

/** What stands in the document, or in a cell of it, in order. */
export type DocEntry = DocLine | DocTable;

/** What stands in a file, or in a cell of it, in order. */
export type FileEntry = FileLine | FileTableEntry;

/** Text of glyphs that nobody put in. */
export function baseOf(glyphs: readonly Glyph[]): string {
  return glyphs.map(({ text, comes }) => (comes ? "" : text)).join("");
}

/** All text of glyphs, breaks as line ends. */
export function wordsOf(glyphs: readonly Glyph[]): string {
  return glyphs.map(({ text }) => (text === breakSign ? "\n" : text)).join("");
}

/** The text of blocks of a file before anything was suggested. */
export function baseOfBlocks(blocks: readonly FileBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === "table"
        ? block.rows.map((row) => (row.comes ? "" : row.cells.map(baseOfBlocks).join(""))).join("")
        : block.runs.map(({ text, comes }) => (comes ? "" : text)).join(""),
    )
    .join("");
}

/** What a whole says of each glyph in it. */
export function inkOfWhole(whole: Whole | null): FileInk {
  return {
    comes: whole?.kind === "insertion" ? whole.by : null,
    goes: whole?.kind === "deletion" ? whole.by : null,
  };
}

/** The glyphs without what one person did to all of them. */
export function withoutInk<G extends Glyph>(glyphs: G[], { comes, goes }: FileInk): G[] {
  if (!comes && !goes) return glyphs;
  return glyphs.map((glyph) => ({
    ...glyph,
    comes: comes && glyph.comes?.name === comes.name ? null : glyph.comes,
    goes: goes && glyph.goes?.name === goes.name ? null : glyph.goes,
  }));
}
