import type { Node } from "@tiptap/pm/model";
import { numberParagraphs } from "../../../document/numbering.ts";
import type { ParagraphStyle } from "../../../document/paragraph-styles.ts";
import { restyledOf, splitOf, suggestedOf } from "../../../document/suggestions/said.ts";
import type { Restyled, Suggester } from "../../../document/suggestions/suggested.ts";
import { styleOf } from "../../plan-paper.ts";

/** Who suggests that something comes in, and who that it goes; null where nobody does. */
export type Ink = { comes: Suggester | null; goes: Suggester | null };

/** Nobody suggests anything. */
export const noInk: Ink = { comes: null, goes: null };

/** What is suggested of a block of the document, in the terms of Word. */
export type BlockInk = {
  /** Of all that stands in it. */
  whole: Ink;
  /** Of the sign that ends the paragraph: in Word a break belongs to the paragraph before it. */
  mark: Ink;
  /** The style that Word is to show, and the one it had before where another is suggested. */
  style: ParagraphStyle;
  restyled: Restyled | null;
  /** The number that it had, and the one that it gets. */
  numberBefore: string | null;
  numberAfter: string | null;
  /** Whose suggestion changes the number. */
  numberBy: Suggester | null;
};

/** What is suggested of each of these neighbouring blocks. */
export function inkOfBlocks(blocks: readonly Node[]): BlockInk[] {
  const inks: BlockInk[] = [];
  for (const [index, node] of blocks.entries()) inks.push(inkOf(node, inks.at(-1), blocks[index - 1]));
  for (const [index, node] of blocks.entries()) {
    const split = isSplit(node, blocks[index - 1]) ? splitOf(node) : null;
    if (split) inks[index - 1]!.mark = inkBy(split);
    if (split?.kind === "insertion" && inks[index - 1]!.whole.comes)
      inks[index]!.mark = inks[index - 1]!.whole;
  }
  countNumbers(blocks, inks);
  return inks;
}

/** The ink of something that is suggested as a whole. */
export function inkBy(suggested: (Suggester & { kind: "insertion" | "deletion" }) | null): Ink {
  if (!suggested) return noInk;
  return suggested.kind === "insertion" ? { comes: suggested, goes: null } : { comes: null, goes: suggested };
}

function isSplit(node: Node, before: Node | undefined): boolean {
  return splitOf(node) !== null && before?.type.name === "paragraph";
}

function inkOf(node: Node, last: BlockInk | undefined, before: Node | undefined): BlockInk {
  const split = isSplit(node, before) ? splitOf(node) : null;
  const own = suggestedOf(node);
  const inherited = !own && split?.kind === "insertion" && last?.whole.comes ? last.whole : inkBy(own);
  const style = styleOf(node);
  const plain = { style, restyled: restyledOf(node), numberBefore: null, numberAfter: null, numberBy: null };
  const ink: BlockInk = { ...plain, whole: inherited, mark: inherited };
  if (!split || own || !last) return ink;
  // What is joined takes in Word the style of the later paragraph, here that of the earlier one.
  if (split.kind === "deletion") {
    const old = ink.restyled?.style ?? style;
    return { ...ink, style: last.style, restyled: old === last.style ? null : { ...split, style: old } };
  }
  const base = last.restyled?.style ?? last.style;
  return { ...ink, restyled: base === style ? null : { ...(ink.restyled ?? split), style: base } };
}

function countNumbers(blocks: readonly Node[], inks: BlockInk[]): void {
  const before = inks.map(({ restyled, style }, index) =>
    inks[index]!.whole.comes || isNew(blocks[index]!, blocks[index - 1]) ? null : (restyled?.style ?? style),
  );
  const after = inks.map(({ style }, index) =>
    inks[index]!.whole.goes || goes(blocks[index]!, blocks[index - 1]) ? null : style,
  );
  const [old, now] = [numberParagraphs(before.map(counted)), numberParagraphs(after.map(counted))];
  let by: Suggester | null = null;
  for (const [index, ink] of inks.entries()) {
    const node = blocks[index]!;
    by = suggestedOf(node) ?? splitOf(node) ?? restyledOf(node) ?? by;
    Object.assign(ink, { numberBefore: old[index], numberAfter: now[index], numberBy: by });
  }
}

/** What is not there is not counted. */
const counted = (style: ParagraphStyle | null): ParagraphStyle => style ?? "body";

function isNew(node: Node, before: Node | undefined): boolean {
  return isSplit(node, before) && splitOf(node)?.kind === "insertion";
}

function goes(node: Node, before: Node | undefined): boolean {
  return isSplit(node, before) && splitOf(node)?.kind === "deletion";
}
