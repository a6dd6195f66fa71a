import type { RawBlock, RawRun } from "../../document/structure/raw-block.ts";
import type { Warning, WarningCode } from "../../document/structure/warning.ts";
import type { KnownSizes } from "../drawn-sizes.ts";
import type { OwnText } from "../own-styles.ts";
import type { Numbering } from "./numbering.ts";
import type { Relationship, WordPackage } from "./open-package.ts";
import type { XmlElement } from "./parse-xml.ts";
import type { Styles } from "./styles.ts";

/** A picture of a file; `ref` is what the image blocks name it by. */
export type FileImage = { ref: string; mime: "image/png" | "image/jpeg"; bytes: Uint8Array };

/** What a reader finds in a file; the blocks are still flat. */
export type FileContent = {
  blocks: RawBlock[];
  images: FileImage[];
  warnings: Warning[];
  /** Text of the source that says how the rest looks, and is no text of the result: marks of Markdown, typed bullets. */
  removed: string[];
};

/** Everything that the readers of a Word file share while they walk through it. */
export type Reading = {
  file: WordPackage;
  /** Relationships of the part that is being read. */
  links: Map<string, Relationship>;
  styles: Styles;
  numbering: Numbering;
  /** Of a file of ours. */
  sizes: KnownSizes;
  images: Map<string, FileImage>;
  /** Footnotes and endnotes that the text refers to, in order: kind and id. */
  notes: { kind: "w:footnote" | "w:endnote"; id: string }[];
  warnings: Warning[];
  counts: Partial<Record<WarningCode, number>>;
};

/** Counts one more of something that will be reported once, with its number. */
export function count(reading: Reading, code: WarningCode): void {
  reading.counts[code] = (reading.counts[code] ?? 0) + 1;
}

/** For the reading of a part beside the text: what it refers to and lacks is no matter of the text. */
export function apart(reading: Reading, part: string): Reading {
  const links = reading.file.relationships(part);
  return { ...reading, links, images: new Map(), notes: [], warnings: [], counts: {} };
}

/** Reads what stands in a container of blocks; passed along so that the readers need not import one another in a circle. */
export type BlockReader = (container: XmlElement, reading: Reading) => RawBlock[];

/** What a paragraph holds: text, pictures where they stand, and the blocks of text boxes. */
export type Content =
  | { kind: "run"; run: RawRun; own?: OwnText | undefined }
  | { kind: "block"; block: RawBlock }
  | { kind: "box"; blocks: RawBlock[] };
