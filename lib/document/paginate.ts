/**
 * A block as the page sees it: a stack of parts that cannot be divided further (the lines of a
 * paragraph, the rows of a table, a whole picture), with their heights.
 */
export type PageBlock = {
  /** Heights of the parts from top to bottom. */
  parts: readonly number[];
  /** Parts that may not begin a page because a cell above reaches into them. */
  joined?: ReadonlySet<number>;
  /** No part but the first may begin a page. */
  keepLines?: boolean;
  /** The last part stays on the page of the block that follows. */
  keepNext?: boolean;
  /** So many first parts are drawn again, at this height, on each page that begins after them. */
  head?: { parts: number; height: number };
};

/** Where a page begins: before which part of which block, and how much of the page above stays empty. */
export type PageBreak = { block: number; part: number; rest: number };

/** Measured heights are rounded by the browser; a part fits when it exceeds the page by less than this. */
const tolerance = 0.6;

/**
 * Fills pages with blocks as a word processor does without widow control: part by part, a new page when
 * the next one does not fit.
 * @param height height of the text area, in the unit of the parts
 * @returns the breaks in order; one fewer than there are pages
 */
export function paginate(blocks: readonly PageBlock[], height: number): PageBreak[] {
  const units = blocks.flatMap(unitsOf);
  const breaks: PageBreak[] = [];
  let used = 0;
  let begun = 0;
  for (let i = 0; i < units.length; ) {
    let end = i + 1;
    while (end < units.length && units[end]!.stays) end += 1;
    // What must stay together but fills more than a page is divided all the same.
    if (total(units, i, end) > height) end = i + 1;
    const size = total(units, i, end);
    if (i > begun && used + size > height + tolerance) {
      const { block, part } = units[i]!;
      breaks.push({ block, part, rest: Math.max(0, height - used) });
      const { head } = blocks[block]!;
      used = head && part >= head.parts ? head.height : 0;
      begun = i;
    }
    used += size;
    i = end;
  }
  return breaks;
}

/** A part with its place; `stays` when it may not begin a page. */
type Unit = { block: number; part: number; height: number; stays: boolean };

function unitsOf(
  { parts, joined, keepLines = false }: PageBlock,
  block: number,
  blocks: readonly PageBlock[],
): Unit[] {
  const kept = blocks[block - 1]?.keepNext === true;
  return parts.map((height, part) => ({
    ...{ block, part, height },
    stays: part === 0 ? kept : keepLines || (joined?.has(part) ?? false),
  }));
}

function total(units: readonly Unit[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += units[i]!.height;
  return sum;
}
