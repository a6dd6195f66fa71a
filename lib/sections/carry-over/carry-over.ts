import type { CarriedKind } from "../../document/carried-kinds.ts";
import type { CarriedAttributes } from "../../document/carried-over.ts";
import { figureDefaults } from "../../document/figure.ts";
import type { DocumentJson } from "../../document/schema.ts";
import { type Source, sourceText } from "../../document/source.ts";
import type { Period } from "../../period.ts";
import type { TaggedWord } from "../cut-words.ts";
import { findStale } from "./find-stale.ts";
import { moveFigure } from "./move-figure.ts";
import { movesForward } from "./moves-forward.ts";
import { proposal } from "./propose.ts";
import { type Edit, rewrite, textOfContent, withoutMark } from "./rewrite.ts";

/** What the text of an older summary is read with. */
export type Reuse = {
  /** The period of the older summary, and that of the new one. */
  from: Period;
  to: Period;
  /** Names of units. */
  units: readonly string[];
  /** The name of the unit that the new summary is about: it and its place are not stale. */
  own?: string;
  /** The ids of the units that the older summary and the new one are about: figures move from one to the other. */
  unitIds?: { from: string; to: string };
  /** The words of a text with their parts of speech. */
  tag: (text: string) => TaggedWord[];
};

/** Text of one section, on its way into another summary. */
export type CarryOver = Reuse & { source: Source };

/**
 * Blocks of an older summary as they stand in a new one: everything that may be stale is marked, years
 * that are safe to move are moved, and each paragraph knows where it came from, in cells of tables too.
 * Marks and sources of an earlier time are gone; ids stay as they are.
 */
export function carryOver(blocks: readonly DocumentJson[], options: CarryOver): DocumentJson[] {
  return blocks.map((block) => {
    if (block.type === "paragraph") {
      const attrs = { ...block.attrs, source: sourceText(options.source) };
      return { ...markStale(block, options), attrs };
    }
    return block.content ? { ...block, content: carryOver(block.content, options) } : block;
  });
}

/** A paragraph with its stale words marked and its safe years moved. */
export function markStale(paragraph: DocumentJson, reuse: Reuse): DocumentJson {
  if (!paragraph.content) return paragraph;
  const content = withoutMark(paragraph.content, "carriedOver").map((piece) =>
    piece.type === "figure"
      ? { ...piece, attrs: moveFigure({ ...figureDefaults, ...piece.attrs }, reuse) }
      : piece,
  );
  return { ...paragraph, content: rewrite(content, editsOf(textOfContent(content), reuse)) };
}

function editsOf(text: string, { from, to, units, own, tag }: Reuse): Edit[] {
  return findStale(text, tag(text), { units, year: from.year, own }).map((stale) => {
    const { start, end, kind } = stale;
    const words = text.slice(start, end);
    const moved = movesForward(text, stale, from) ? proposal(kind, words, from, to) : null;
    return { start, end, mark: staleMark(kind, words, from), ...(moved === null ? {} : { words: moved }) };
  });
}

/** The mark of words that nobody has decided about yet. */
export function staleMark(kind: CarriedKind, words: string, from: Period) {
  const attrs: CarriedAttributes = { kind, from: words, year: from.year, decision: null };
  return { type: "carriedOver", attrs };
}
