import { type DocumentJson, documentSchema } from "../../document/schema.ts";
import type { Span } from "./reading.ts";

type MarkJson = NonNullable<DocumentJson["marks"]>[number];

/** What becomes of a piece of a paragraph's text: other words, a mark on it, a node in its place. */
export type Edit = Span & { words?: string; mark?: MarkJson; node?: DocumentJson };

const order = Object.keys(documentSchema.marks);

/** The text of what a paragraph holds, as edits count it: a line break is \n, any other atom one U+FFFC. */
export function textOfContent(content: readonly DocumentJson[]): string {
  return content.map(textOfPiece).join("");
}

/** What a paragraph holds, without marks of a type. */
export function withoutMark(content: readonly DocumentJson[], type: string): DocumentJson[] {
  return content.map((piece) => {
    if (!piece.marks?.some((mark) => mark.type === type)) return piece;
    const { marks, ...rest } = piece;
    const others = marks.filter((mark) => mark.type !== type);
    return others.length > 0 ? { ...rest, marks: others } : rest;
  });
}

/**
 * What a paragraph holds after edits. Edited words may lie across several pieces of text, whose marks stay;
 * atoms among them stay too.
 * @param edits in order, not overlapping
 */
export function rewrite(content: readonly DocumentJson[], edits: readonly Edit[]): DocumentJson[] {
  const result: DocumentJson[] = [];
  let start = 0;
  let next = 0;
  for (const piece of content) {
    const end = start + textOfPiece(piece).length;
    if (piece.type !== "text") result.push(piece);
    else {
      let at = start;
      while (next < edits.length && edits[next]!.end <= start) next += 1;
      for (let index = next; index < edits.length && edits[index]!.start < end; index += 1) {
        const edit = edits[index]!;
        const from = Math.max(edit.start, start);
        const to = Math.min(edit.end, end);
        result.push(textPiece(piece, piece.text!.slice(at - start, from - start)));
        result.push(edited(piece, edit, { start: from, end: to }, start));
        at = to;
      }
      result.push(textPiece(piece, piece.text!.slice(at - start)));
    }
    start = end;
  }
  return result.filter((piece) => piece.type !== "text" || piece.text !== "");
}

function textOfPiece(piece: DocumentJson): string {
  if (piece.type === "text") return piece.text ?? "";
  return piece.type === "hardBreak" ? "\n" : "\uFFFC";
}

function textPiece(piece: DocumentJson, text: string): DocumentJson {
  return { ...piece, text };
}

/** The part of an edit that falls into one piece of text. */
function edited(piece: DocumentJson, edit: Edit, part: Span, offset: number): DocumentJson {
  const isFirst = part.start === edit.start;
  if (edit.node) return isFirst ? edit.node : textPiece(piece, "");
  const old = piece.text!.slice(part.start - offset, part.end - offset);
  const text = edit.words === undefined ? old : wordsOf(edit.words, edit, part, isFirst);
  if (!edit.mark) return textPiece(piece, text);
  const marks = [...(piece.marks ?? []), edit.mark];
  return {
    ...piece,
    text,
    marks: marks.sort((one, other) => order.indexOf(one.type) - order.indexOf(other.type)),
  };
}

/** New words as long as the old ones take their places one by one, others all the place of the first piece. */
function wordsOf(words: string, edit: Span, part: Span, isFirst: boolean): string {
  if (words.length === edit.end - edit.start && !/[\uD800-\uDFFF]/.test(words)) {
    return words.slice(part.start - edit.start, part.end - edit.start);
  }
  return isFirst ? words : "";
}
