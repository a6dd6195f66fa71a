import type { DocumentJson } from "../schema.ts";
import { findLevels } from "./find-levels.ts";
import { joinBrokenLines } from "./join-broken-lines.ts";
import { type Item, isExact, isText, itemsOf, writeNumbers } from "./line.ts";
import { type RawBlock, textOfBlock } from "./raw-block.ts";
import { markSignature } from "./signature-lines.ts";
import { markTitle } from "./title-lines.ts";
import { documentOf, type StructuredBlock, toBlocks } from "./to-blocks.ts";
import type { Warning } from "./warning.ts";
import { isWebNoise } from "./web-noise.ts";

/** How to look at blocks. */
export type StructureOptions = {
  /** A part of a text, as from the clipboard: it has no title and no signature. */
  fragment?: boolean;
  /** Whether what a web page put around the text is set aside, or kept in it; without a word, only of whole texts. */
  setAside?: boolean;
  /** Names the sections; without it they get no id. */
  newId?: () => string;
};

/** A document with its structure. */
export type Structured = {
  doc: DocumentJson;
  /** The same with what was set aside in its place, for a review. */
  blocks: StructuredBlock[];
  /** The words of the blocks that it was made from. */
  source: string[];
  /** The words of the title; "" when there is none. */
  title: string;
  warnings: Warning[];
  /** Lines that are no part of the document: to be shown, never silently dropped. */
  aside: string[];
  /** What structure replaces: numbers of headings, typed or automatic, and list marks. */
  removed: string[];
};

/**
 * Turns the flat blocks of one document into its structure: title, opening, levels, heading words,
 * signature. Text, `aside` and `removed` together hold every character of the source except white space.
 */
export function structure(blocks: readonly RawBlock[], options: StructureOptions = {}): Structured {
  const fragment = options.fragment ?? false;
  const setAside = options.setAside ?? !fragment;
  const source = itemsOf(blocks);
  if (setAside) setNoiseAside(source.items, fragment);
  const joined = joinBrokenLines(source.items);
  for (const item of joined.items) {
    if (setAside && isText(item) && item.number?.length === item.text.length) item.aside = true;
  }
  const title = fragment ? [] : markTitle(joined.items);
  const items = fragment ? joined.items : markSignature(joined.items);
  const levels = findLevels(items, fragment);
  writeNumbers(items);
  const warnings = [...joined.warnings, ...levels.warnings];
  const own = items.filter((item) => item.kind !== "line" || !item.aside);
  if (!fragment && !(own.length > 0 && own.every(isExact))) {
    if (title.length === 0) warnings.push({ code: "no-title", values: {} });
    if (!items.some((item) => isText(item) && item.style === "level1")) {
      warnings.push({ code: "no-sections", values: {} });
    }
  }
  const parts = toBlocks(joinTitle(items), options.newId);
  return {
    doc: documentOf(parts),
    blocks: parts,
    source: blocks.map(textOfBlock),
    title: title
      .map((line) => line.text)
      .join("")
      .replaceAll("\n", "")
      .trim(),
    warnings,
    aside: items.flatMap((item) => (item.kind === "line" && item.aside ? [item.text] : [])),
    removed: [...source.removed, ...levels.removed],
  };
}

/** Where web pages say who wrote a text and when: in the first lines and in the last ones. */
const edge = { first: 8, last: 4 };

function setNoiseAside(items: readonly Item[], fragment: boolean): void {
  for (const item of items) if (item.kind === "line" && item.hint.aside) item.aside = true;
  const rest = items.filter((item) => item.kind !== "line" || !item.aside);
  for (const [index, item] of rest.entries()) {
    if (item.kind !== "line" || isExact(item) || item.hint.heading !== undefined) continue;
    const atEdge = index < edge.first || index >= rest.length - edge.last;
    item.aside = isWebNoise(item.text, atEdge && !fragment);
  }
}

/** A title of several lines as one paragraph: where it breaks is computed when it is drawn. */
function joinTitle(items: readonly Item[]): Item[] {
  const lines = items.filter(isText).filter((line) => line.style === "title" && !isExact(line));
  const [first, ...others] = lines;
  if (!first || others.length === 0) return [...items];
  first.runs = lines.flatMap((line) => line.runs);
  return items.filter((item) => !others.includes(item as (typeof others)[number]));
}
