import type { Node } from "@tiptap/pm/model";
import { leadId } from "../own-styles.ts";
import { levelOfBlock, type PaperBlock, styleOf } from "../plan-paper.ts";
import { titleBreaks } from "../title-lines.ts";
import { bodyCharacter } from "./page.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import type { Relations } from "./relations.ts";
import { runsOf, runXml } from "./runs.ts";
import { runningId, styleIds } from "./styles-xml.ts";
import { paragraphXml } from "./word-xml.ts";

/** Cuts a text into words that joined are the text. */
export type CutWords = (text: string) => string[];

/** What keeps a paragraph on the page of the next one. */
export const keepNextXml = (keepNext: boolean): string => (keepNext ? "<w:keepNext/>" : "");

/** One paragraph of the document as a paragraph of Word, with its number as text. */
export function paragraphOf(
  block: PaperBlock & { node: Node },
  cutWords: CutWords,
  relations: Relations,
): string {
  const { node, number, keepNext, keepLines, rightIndent } = block;
  const style = styleOf(node);
  const level = levelOfBlock(node);
  const pieces = style === "title" ? brokenTitle(piecesOf(node), cutWords) : piecesOf(node);
  const runsOn = level !== null && !isHeading(pieces, level);
  const styleId = runsOn ? runningId(level) : styleIds[style];
  return paragraphXml(
    `<w:pStyle w:val="${styleId}"/>` +
      keepNextXml(keepNext) +
      (keepLines ? "<w:keepLines/>" : "") +
      rightIndentXml(rightIndent),
    numberXml(number, pieces, level, runsOn) + runsOf(pieces, level, relations),
  );
}

/** In characters for Word and WPS, in twips for the others. */
function rightIndentXml(characters: number): string {
  if (characters === 0) return "";
  return `<w:ind w:rightChars="${Math.round(characters * 100)}" w:right="${Math.round(characters * bodyCharacter)}"/>`;
}

/** A number stands in the face of the heading words after it; without heading words in that of the paragraph. */
function numberXml(
  number: string | null,
  pieces: readonly Piece[],
  level: 1 | 2 | 3 | 4 | null,
  runsOn: boolean,
): string {
  if (number === null || level === null) return "";
  const lead = pieces[0]?.lead === true || (runsOn && level < 3);
  return runXml(number, lead ? { style: leadId(level) } : {});
}

/**
 * Whether the whole paragraph is a heading, for the navigation pane: no text after the heading words,
 * and at the levels of numbered text (1. and （1）) no sentence either.
 */
function isHeading(pieces: readonly Piece[], level: number): boolean {
  if (pieces.some((piece) => piece.lead))
    return pieces.every((piece) => piece.lead || piece.text.trim() === "");
  const text = pieces.map((piece) => piece.text).join("");
  return level <= 2 || (text.length <= 40 && !/[。！？；]/.test(text));
}

/** The title with line breaks of ours where its lines end. */
function brokenTitle(pieces: readonly Piece[], cutWords: CutWords): Piece[] {
  const title = pieces.map((piece) => piece.text).join("");
  const ends = titleBreaks(title, cutWords);
  let start = 0;
  return pieces.flatMap((piece) => {
    const cuts = ends.map((end) => end - start).filter((cut) => cut >= 0 && cut < piece.text.length);
    start += piece.text.length;
    const parts = [0, ...cuts].map((from, i): Piece => ({ ...piece, text: piece.text.slice(from, cuts[i]) }));
    const end: Piece = { ...piece, text: "\n", bold: false, blank: null, lineEnd: true };
    return parts.flatMap((part, i) => (i > 0 ? [end, part] : part.text ? [part] : []));
  });
}
