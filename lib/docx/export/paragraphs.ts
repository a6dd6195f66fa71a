import type { Node } from "@tiptap/pm/model";
import { levelOf } from "../../document/numbering.ts";
import type { ParagraphStyle } from "../../document/paragraph-styles.ts";
import { leadId, type OwnParagraphId } from "../own-styles.ts";
import { type PaperBlock, styleOf } from "../plan-paper.ts";
import { titleBreaks } from "../title-lines.ts";
import { type BlockInk, noInk } from "./markup/block-ink.ts";
import type { Markings } from "./markup/markings.ts";
import { inkOfPiece } from "./markup/piece-ink.ts";
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
  marked: MarkedBlock | null = null,
): string {
  const { node, number, keepNext, keepLines, rightIndent } = block;
  const style = marked?.ink.style ?? styleOf(node);
  const level = levelOf(style);
  const pieces = style === "title" ? brokenTitle(piecesOf(node), cutWords) : piecesOf(node);
  const left = marked ? pieces.filter(({ of }) => !inkOfPiece(of, noInk).goes) : pieces;
  const runsOn = level !== null && !isHeading(left, level);
  const numberRun = (number: string | null) => numberXml(number, left, level, runsOn);
  const properties =
    `<w:pStyle w:val="${styleIdOf(style, left)}"/>` +
    keepNextXml(keepNext) +
    (keepLines ? "<w:keepLines/>" : "") +
    rightIndentXml(rightIndent);
  if (!marked) return paragraphXml(properties, numberRun(number) + runsOf(pieces, level, relations));
  const { markings, ink, anchor } = marked;
  return paragraphXml(
    properties + signXml(marked) + restyledXml(marked, pieces),
    anchor + numbersXml(marked, numberRun) + runsOf(pieces, level, relations, { markings, whole: ink.whole }),
  );
}

/** How suggestions and comments are written, what is suggested of the block, and its bookmark. */
export type MarkedBlock = { markings: Markings; ink: BlockInk; anchor: string };

/** What is suggested of the sign that ends a paragraph, in a `w:rPr` with its other properties. */
export function signXml({ markings, ink }: MarkedBlock, properties = ""): string {
  const all = markings.mark(ink.mark) + properties;
  return all && `<w:rPr>${all}</w:rPr>`;
}

function restyledXml({ markings, ink }: MarkedBlock, pieces: readonly Piece[]): string {
  if (!ink.restyled) return "";
  const before = pieces.filter(({ of }) => !inkOfPiece(of, noInk).comes);
  return markings.restyled(ink.restyled, styleIdOf(ink.restyled.style, before));
}

/** The number: the old one goes and the new one comes in where they differ. */
function numbersXml({ markings, ink }: MarkedBlock, run: (number: string | null) => string): string {
  const { numberBefore, numberAfter, numberBy } = ink;
  if (numberBefore === numberAfter) return run(numberAfter);
  const gone = run(numberBefore).replaceAll("w:t>", "w:delText>").replaceAll("<w:t ", "<w:delText ");
  return (
    markings.runs(gone, { comes: null, goes: numberBy }) +
    markings.runs(run(numberAfter), { comes: numberBy, goes: null })
  );
}

function styleIdOf(style: ParagraphStyle, pieces: readonly Piece[]): OwnParagraphId {
  const level = levelOf(style);
  return level !== null && !isHeading(pieces, level) ? runningId(level) : styleIds[style];
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
  if (number === null) return "";
  const lead = level !== null && (pieces[0]?.lead === true || (runsOn && level < 3));
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
