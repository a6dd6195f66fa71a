/**
 * A block as the page sees it: a stack of parts that cannot be divided further (the lines of a
 * paragraph, the rows of a table, a whole picture), with their heights.
 */
export type PageBlock = {
  /** Heights of the parts from top to bottom. */
  parts: readonly number[];
  /** Parts that may not begin a page because a cell above reaches into them. */
  joined?: ReadonlySet<number>;
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
  const breaks: PageBreak[] = [];
  let used = 0;
  blocks.forEach((block, index) => {
    let part = 0;
    while (part < block.parts.length) {
      let end = part + 1;
      while (block.joined?.has(end)) end += 1;
      const group = sum(block.parts, part, end);
      if (used > 0 && used + group > height + tolerance) {
        breaks.push({ block: index, part, rest: Math.max(0, height - used) });
        used = 0;
      }
      used += group;
      part = end;
    }
  });
  return breaks;
}

function sum(parts: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) total += parts[i]!;
  return total;
}
