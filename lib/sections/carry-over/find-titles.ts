import type { Finder, Span } from "./reading.ts";

// Nothing between 《 and 》 can be one of these: the 》 of that 《 is missing.
const ends = /[。\n\uFFFC]/;

const longest = 120;

/** Titles in 《》 with the marks, the outermost where one holds another. A 《 without 》 holds nothing. */
export const findTitles: Finder = ({ text }) => {
  const open: number[] = [];
  const found: Span[] = [];
  for (const { 0: mark, index } of text.matchAll(/[《》。\n\uFFFC]/g)) {
    if (ends.test(mark)) open.length = 0;
    else if (mark === "《") open.push(index);
    else {
      const start = open.pop();
      if (start === undefined || index - start > longest) continue;
      while (found.length > 0 && found.at(-1)!.start > start) found.pop();
      found.push({ start, end: index + 1 });
    }
  }
  return found;
};
