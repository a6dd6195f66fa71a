import { z } from "zod";
import { type ParagraphStyle, paragraphStyles } from "../../document/paragraph-styles.ts";
import type { DocumentJson } from "../../document/schema.ts";
import { leadEnd } from "../../document/structure/lead-end.ts";
import { typedNumber } from "../../document/structure/typed-number.ts";
import { newUuid } from "../../uuid.ts";
import { type Review, type ReviewBlock, styleOf, wordsOfNode } from "./review.ts";

const key = z.number().int().min(0);

/** One correction of a document under review, by one click. */
export const reviewChange = z.discriminatedUnion("kind", [
  /** What a paragraph is; what was set aside comes back into the text. */
  z.object({ kind: z.literal("style"), key, style: z.enum(paragraphStyles) }),
  /** Set aside, or taken back. */
  z.object({ kind: z.literal("aside"), key, aside: z.boolean() }),
  /** Cuts a paragraph after so many characters. */
  z.object({ kind: z.literal("split"), key, after: z.number().int().min(1) }),
  /** Puts a paragraph to the end of the one before. */
  z.object({ kind: z.literal("join"), key }),
  /** From which template a section is made; null for none. */
  z.object({ kind: z.literal("template"), key, template: z.uuid().nullable() }),
  /** The words of the title, for a text without one. */
  z.object({ kind: z.literal("title"), text: z.string().trim().min(1).max(200) }),
  /** Looked at, and right. */
  z.object({ kind: z.literal("sure"), key }),
]);

/** A checked correction. */
export type ReviewChange = z.output<typeof reviewChange>;

/**
 * A document with one correction; one that names what is no longer there changes nothing. No correction
 * loses or changes a character.
 */
export function changeReview(review: Review, change: ReviewChange): Review {
  if (change.kind === "title") return { ...review, blocks: withTitle(review.blocks, change.text) };
  const at = review.blocks.findIndex((block) => block.key === change.key);
  const block = review.blocks[at];
  if (!block) return review;
  const replaced = (...blocks: ReviewBlock[]) => ({
    ...review,
    blocks: review.blocks.toSpliced(at, 1, ...blocks),
  });
  switch (change.kind) {
    case "style":
      return styleOf(block) === null ? review : replaced(withStyle(block, change.style));
    case "aside":
      return replaced({ ...block, aside: change.aside });
    case "split":
      return replaced(...split(block, change.after, nextKey(review)));
    case "join":
      return { ...review, blocks: joined(review.blocks, at) };
    case "template":
      return replaced({ ...withAttribute(block, "template", change.template), sure: true });
    case "sure":
      return replaced({ ...block, doubts: [], ...(block.matches ? { sure: true } : {}) });
  }
}

/** A key that no block has. */
export function nextKey({ blocks }: Pick<Review, "blocks">): number {
  return blocks.reduce((highest, block) => Math.max(highest, block.key), -1) + 1;
}

/** The words that were the title until now are set aside. */
function withTitle(blocks: ReviewBlock[], text: string): ReviewBlock[] {
  const node = { type: "paragraph", attrs: { style: "title" }, content: [{ type: "text", text }] };
  const title = { node, aside: false, typed: "", doubts: [], key: nextKey({ blocks }) };
  return [title, ...blocks.map((block) => (styleOf(block) === "title" ? { ...block, aside: true } : block))];
}

function withAttribute(block: ReviewBlock, name: string, value: unknown): ReviewBlock {
  return { ...block, node: { ...block.node, attrs: { ...block.node.attrs, [name]: value } } };
}

/**
 * A heading loses its typed number, gets its heading words marked when it runs on into text, and a section
 * its id; a typed number that numbers nothing any more is text again.
 */
function withStyle(block: ReviewBlock, style: ParagraphStyle): ReviewBlock {
  const { matches, sure: _, ...rest } = block;
  const level = /^level([1-4])$/.exec(style)?.[1];
  const { typed, content } = numbered(block, level !== undefined);
  const runs = content.map((piece) => ({ text: wordsOfNode(piece), bold: isHeavy(piece) }));
  const lead = level ? leadEnd(runs, Number(level) as 1 | 2 | 3 | 4) : 0;
  const attrs = { style, ...(style === "level1" ? { id: block.node.attrs?.id ?? newUuid() } : {}) };
  const node = { type: "paragraph", attrs, ...withContent(marked(content, lead)) };
  const section = style === "level1" ? { matches: matches ?? [] } : {};
  return { ...rest, typed, node, aside: false, doubts: [], ...section };
}

/** The content with its number taken off, or put back. */
function numbered(block: ReviewBlock, asHeading: boolean): { typed: string; content: DocumentJson[] } {
  const content = block.node.content ?? [];
  if (!asHeading) return { typed: "", content: [...textOf(block.typed), ...content] };
  const length = block.typed ? 0 : (typedNumber(wordsOfNode(block.node))?.length ?? 0);
  const [number, rest] = cut(content, length);
  if (length === 0 || rest.length === 0) return { typed: block.typed, content };
  return { typed: number.map(wordsOfNode).join("").trim(), content: rest };
}

function isHeavy({ marks }: DocumentJson): boolean {
  return marks?.some(({ type }) => type === "bold" || type === "lead") ?? false;
}

function textOf(text: string): DocumentJson[] {
  return text ? [{ type: "text", text }] : [];
}

function withContent(content: DocumentJson[]): { content?: DocumentJson[] } {
  return content.length > 0 ? { content } : {};
}

/** The pieces with the mark of heading words on the first characters and on no others. */
function marked(content: readonly DocumentJson[], lead: number): DocumentJson[] {
  const marks = (piece: DocumentJson, isLead: boolean) => {
    const others = (piece.marks ?? []).filter(({ type }) => type !== "lead");
    const all = isLead ? [{ type: "lead" }, ...others.filter(({ type }) => type !== "bold")] : others;
    const order = ["link", "lead", "bold"];
    return all.sort((one, other) => order.indexOf(one.type) - order.indexOf(other.type));
  };
  const [first, second] = cut(content, lead);
  const mark = (isLead: boolean) => (piece: DocumentJson) => {
    if (piece.type !== "text") return piece;
    const { marks: _, ...bare } = piece;
    const kept = marks(piece, isLead);
    return kept.length > 0 ? { ...bare, marks: kept } : bare;
  };
  return [...first.map(mark(true)), ...second.map(mark(false))];
}

/** The pieces before and after a place in their words; a blank is not divided. */
function cut(content: readonly DocumentJson[], after: number): [DocumentJson[], DocumentJson[]] {
  const first: DocumentJson[] = [];
  const second: DocumentJson[] = [];
  let at = 0;
  for (const piece of content) {
    const { length } = wordsOfNode(piece);
    if (at + length <= after) first.push(piece);
    else if (at >= after || piece.type !== "text") second.push(piece);
    else {
      first.push({ ...piece, text: piece.text!.slice(0, after - at) });
      second.push({ ...piece, text: piece.text!.slice(after - at) });
    }
    at += length;
  }
  return [first, second];
}

function split(block: ReviewBlock, after: number, key: number): ReviewBlock[] {
  if (styleOf(block) === null || after >= wordsOfNode(block.node).length) return [block];
  const [first, second] = cut(block.node.content ?? [], after);
  const style = block.aside ? "body" : styleOf(block)!;
  const rest = { type: "paragraph", attrs: { style: style === "title" ? "title" : "body" }, content: second };
  return [
    { ...block, node: { ...block.node, content: first } },
    { node: rest, aside: block.aside, typed: "", doubts: [], key },
  ];
}

function joined(blocks: ReviewBlock[], at: number): ReviewBlock[] {
  const block = blocks[at]!;
  const before = blocks.findLastIndex((each, index) => index < at && each.aside === block.aside);
  const target = blocks[before];
  if (!target || styleOf(target) === null || styleOf(block) === null) return blocks;
  // The number that was taken off comes back: inside a paragraph it is text.
  const added = [...textOf(block.typed), ...marked(block.node.content ?? [], 0)];
  const node = { ...target.node, ...withContent([...(target.node.content ?? []), ...added]) };
  return blocks.toSpliced(before, 1, { ...target, node }).toSpliced(at, 1);
}
