import type { Mark, Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { compareWords } from "../../document/compare/compare-words.ts";
import { matchParagraphs } from "../../document/compare/match-paragraphs.ts";
import { placed } from "../../document/compare/piece.ts";

type Paragraph = { node: Node; start: number; text: string };

/**
 * An older document with the comments that are made in the present one, where the words that they are about stand in
 * both. Its own comments stay where they were.
 */
export function withPresentComments(older: Node, present: Node): Node {
  const known = new Set(commentsIn(older));
  const missing = new Set(commentsIn(present).filter((id) => !known.has(id)));
  if (missing.size === 0) return older;
  const [froms, tos] = [paragraphsOf(present), paragraphsOf(older)];
  const texts = (paragraphs: Paragraph[]) => paragraphs.map(({ text }) => text);
  const transform = new Transform(older);
  for (const { before, after } of matchParagraphs(texts(froms), texts(tos))) {
    carryOver(transform, froms[before]!, tos[after]!, missing);
  }
  return transform.doc;
}

function isComment(mark: Mark): boolean {
  return mark.type.name === "comment";
}

function commentsIn(doc: Node): string[] {
  const ids = new Set<string>();
  doc.descendants((node) => {
    for (const mark of node.marks.filter(isComment)) ids.add(mark.attrs.id as string);
  });
  return [...ids];
}

/** All paragraphs, those in tables too; each text has one character for each place in its paragraph. */
function paragraphsOf(doc: Node): Paragraph[] {
  const found: Paragraph[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    found.push({ node, start: pos + 1, text: node.textBetween(0, node.content.size, "", "\ufffc") });
    return false;
  });
  return found;
}

function carryOver(transform: Transform, from: Paragraph, to: Paragraph, missing: ReadonlySet<string>): void {
  const commented: { mark: Mark; from: number; to: number }[] = [];
  from.node.forEach((child, offset) => {
    for (const mark of child.marks) {
      if (!isComment(mark) || !missing.has(mark.attrs.id as string)) continue;
      commented.push({ mark, from: offset, to: offset + child.nodeSize });
    }
  });
  if (commented.length === 0) return;
  for (const { kind, text, old, now } of placed(compareWords(from.text, to.text))) {
    if (kind !== "same") continue;
    for (const { mark, ...range } of commented) {
      const [first, last] = [Math.max(range.from, old), Math.min(range.to, old + text.length)];
      const place = to.start + now - old;
      if (first < last) transform.addMark(place + first, place + last, mark);
    }
  }
}
