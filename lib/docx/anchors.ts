import { createHash } from "node:crypto";
import { type ParagraphStyle, paragraphStyles } from "../document/paragraph-styles.ts";
import { xmlCharacters } from "./export/word-xml.ts";

/** Where a block of the document stands in a Word file: a hidden bookmark, which Word and LibreOffice keep. */
export type Anchor = {
  /** Its place among the blocks that the document had before anything was suggested, from 0. */
  index: number;
  /** Whether it is one that was suggested; its place is then that of the next one. */
  isNew: boolean;
  /** Its style then: LibreOffice gives a paragraph that follows a deleted one the style of that. */
  style: ParagraphStyle;
  /** What it said then, as `anchorHash` shortens it. */
  hash: string;
};

const name = /^_cw(n?)(\d{1,6})([a-z])_([0-9a-f]{12})$/;

const letters: Record<ParagraphStyle, string> = {
  ...{ body: "b", title: "t", byline: "y", signer: "s", date: "d" },
  ...{ level1: "h", level2: "i", level3: "j", level4: "k" },
};
const styles = new Map(paragraphStyles.map((style) => [letters[style], style]));

/** The name of the bookmark of a block. */
export function anchorName({ index, isNew, style, hash }: Anchor): string {
  return `_cw${isNew ? "n" : ""}${index}${letters[style]}_${hash}`;
}

/** The anchor that a bookmark of this name is, or null. */
export function anchorOf(bookmark: string): Anchor | null {
  const [, isNew, index, letter, hash] = name.exec(bookmark) ?? [];
  const style = styles.get(letter ?? "");
  if (index === undefined || hash === undefined || style === undefined) return null;
  return { index: Number(index), isNew: isNew !== "", style, hash };
}

/** What a text is known by: the same for texts that differ in white space only. */
export function anchorHash(text: string): string {
  return createHash("sha256").update(xmlCharacters(text).replace(/\s+/gu, "")).digest("hex").slice(0, 12);
}
