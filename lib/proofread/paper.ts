import type { Node } from "@tiptap/pm/model";
import { leafText } from "../document/leaf-text.ts";
import { numberParagraphs } from "../document/numbering.ts";
import type { ParagraphStyle } from "../document/paragraph-styles.ts";
import { perNode } from "../document/per-node.ts";
import { headingText, textOf, withoutStop } from "../document/sections.ts";
import { sentenceEnd } from "../document/structure/sentence.ts";
import { typedNumber } from "../document/structure/typed-number.ts";
import { suggestedOf } from "../document/suggestions/said.ts";

/** A stretch of a paragraph's text that comes from one node. */
export type Span = {
  /** Offset in the text of the paragraph, and how many characters it has there. */
  at: number;
  length: number;
  /** Position from the start of the paragraph's content, and how much of it the node takes: 1 for an atom. */
  pos: number;
  size: number;
  /** Name of the node: `text`, `blank`, `figure` or `hardBreak`. */
  kind: string;
  /** Whether it was carried over and nobody has decided about it. */
  undecided: boolean;
};

/** The text of a paragraph as it reads when suggestions are accepted, and where it stands. */
export type Line = { text: string; spans: readonly Span[] };

/** A paragraph of a document, also one in a cell. */
export type Paragraph = Line & {
  /** Among all paragraphs. */
  index: number;
  style: ParagraphStyle;
  /** The outline number that is drawn before it, or null. */
  number: string | null;
  inTable: boolean;
  /** Heading of its section with the number; empty outside of sections. */
  section: string;
  /** Position of its content in the document. */
  start: number;
  /** Whether a picture stands directly after it. */
  picture: boolean;
};

/** A table of a document: its node, and the index of its first paragraph in `Paper.paragraphs`. */
export type PaperTable = { node: Node; first: number };

/** A document as the rules see it. */
export type Paper = { paragraphs: readonly Paragraph[]; tables: readonly PaperTable[] };

/** The paragraphs of a document in order, without blocks that are suggested for deletion. */
export function paperOf(doc: Node): Paper {
  const numbers = numberParagraphs(doc.children.map((block) => block.attrs.style ?? "body"));
  const paragraphs: Paragraph[] = [];
  const tables: PaperTable[] = [];
  let section = "";
  const typed = numbers.every((number) => number === null);
  doc.forEach((block, offset, at) => {
    const number = numbers[at] ?? null;
    if (block.attrs.style === "level1") section = (number ?? "") + headingText(block);
    else if (typed) section = typedSection(block) ?? section;
    if (block.attrs.style === "signer") section = "";
    const add = (node: Node, pos: number, inTable: boolean) => {
      const style: ParagraphStyle = node.attrs.style;
      const place = { index: paragraphs.length, style, inTable, section, start: pos + 1, picture: false };
      paragraphs.push({ ...lineOf(node), ...place, number: inTable ? null : number });
    };
    if (suggestedOf(block)?.kind === "deletion") return;
    if (block.isTextblock) add(block, offset, false);
    else if (block.type.name === "image") {
      const before = paragraphs.at(-1);
      if (before) before.picture = true;
    } else {
      tables.push({ node: block, first: paragraphs.length });
      for (const { node, pos } of paragraphsIn(block)) add(node, offset + 1 + pos, true);
    }
  });
  return { paragraphs, tables };
}

/** The paragraphs of a table in order, with their positions in its content, without what is suggested for deletion. */
export const paragraphsIn = perNode((table): readonly { node: Node; pos: number }[] => {
  const found: { node: Node; pos: number }[] = [];
  table.descendants((node, pos) => {
    const stays = suggestedOf(node)?.kind !== "deletion";
    if (node.isTextblock && stays) found.push({ node, pos });
    return stays && !node.isTextblock;
  });
  return found;
});

/** The heading that a paragraph is in a document that nothing but typed numbers divide: 一、加强学习; or null. */
const typedSection = perNode((block): string | null => {
  if (block.attrs.style !== "body" || typedNumber(textOf(block).replace(webMark, ""))?.kind !== "comma")
    return null;
  const text = textOf(block).replace(webMark, "").trim();
  const end = sentenceEnd(text);
  return withoutStop(end === -1 ? text : text.slice(0, end)).slice(0, 60);
});

const webMark = /^\s*(?:(?:[>＞]\s*)+|[-*+] +)?/;

/** The position in the document of an offset in the text of a paragraph; inside an atom that of its start. */
export function positionAt({ spans, start }: Paragraph, offset: number, side: "from" | "to"): number {
  const holds = ({ at, length }: Span) =>
    side === "from" ? offset >= at && offset < at + length : offset > at && offset <= at + length;
  const span = spans.find(holds) ?? (side === "from" ? spans.at(-1) : spans[0]);
  if (!span) return start;
  if (!holds(span)) return start + (side === "from" ? span.pos + span.size : span.pos);
  if (span.kind === "text") return start + span.pos + (offset - span.at);
  return start + span.pos + (side === "from" ? 0 : span.size);
}

/** The text of one paragraph. */
export const lineOf = perNode((paragraph): Line => {
  let text = "";
  const spans: Span[] = [];
  paragraph.forEach((node, pos) => {
    const marks = node.marks.map(({ type }) => type.name);
    if (marks.includes("deletion") || suggestedOf(node)?.kind === "deletion") return;
    const words = node.text ?? leafText(node);
    const carried = node.marks.find(({ type }) => type.name === "carriedOver");
    const undecided = carried !== undefined && carried.attrs.decision === null;
    const place = { at: text.length, length: words.length, pos, size: node.nodeSize };
    spans.push({ ...place, kind: node.type.name, undecided });
    text += words;
  });
  return { text, spans };
});
