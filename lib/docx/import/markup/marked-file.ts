import type { ParagraphStyle } from "../../../document/paragraph-styles.ts";
import type { Anchor } from "../../anchors.ts";
import type { Origin } from "../../origin.ts";
import type { OwnText } from "../../own-styles.ts";

/** Who changed something in a Word file; `at` in milliseconds since 1970, 0 where the file does not say. */
export type By = { name: string; at: number };

/** Who brought something in and who took it out, with tracked changes; null for nobody. */
export type FileInk = { comes: By | null; goes: By | null };

/** Text of one look and one history. A picture or object is one character, `objectCharacter`. */
export type FileRun = FileInk & {
  text: string;
  bold: boolean;
  link: string | null;
  /** What the style of a file of ours says about it. */
  own: OwnText | undefined;
  /** Ids of the comments about it. */
  comments: readonly string[];
};

/** A paragraph as it stands in the file, with what came and went. */
export type FileParagraph = {
  kind: "paragraph";
  /** Its style in our terms; null where the file's own styles say nothing about it. */
  style: ParagraphStyle | null;
  /** Whether it is an empty line that our exporter adds. */
  added: boolean;
  /** Who gave it another style, and which one it had; that may be unknown. */
  restyled: { by: By; style: ParagraphStyle | null } | null;
  /** Of the sign at its end. */
  mark: FileInk;
  runs: FileRun[];
  anchors: Anchor[];
};

/** A row of a table. */
export type FileRow = FileInk & { cells: FileBlock[][] };

/** A table of a file. */
export type FileTable = { kind: "table"; rows: FileRow[]; anchors: Anchor[] };

/** What stands in the body of a file, in a cell, a note or a text box. */
export type FileBlock = FileParagraph | FileTable;

/** A thread of comments of a file; `ids` of all its comments, the first one's first. */
export type FileThread = {
  ids: string[];
  resolved: boolean;
  comments: { author: string; at: number; text: string }[];
};

/** Where something stands that is no part of the text itself. */
export type Beside = "header" | "footer" | "footnote" | "endnote" | "text-box";

/** A change of looks or of the build of a table: of no consequence for our text, but somebody made it. */
export type FormatChange = { kind: "format" | "table"; by: By; text: string };

/** A Word file with all its tracked changes and comments. */
export type MarkedFile = {
  blocks: FileBlock[];
  threads: FileThread[];
  formats: FormatChange[];
  beside: { place: Beside; blocks: FileBlock[] }[];
  origin: Origin | null;
};

/** Stands for a picture or another object in a text. */
export const objectCharacter = "\ufffc";
