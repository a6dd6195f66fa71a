import { baseOf, type Glyph, wordsOf } from "./line.ts";

/** How many letters around a change are looked at. */
const around = 6;

/**
 * The glyphs of a paragraph that can stand in another text of it: those that were there before anything was suggested,
 * but where the other text has a change already, those after it.
 */
export function standing<G extends Glyph>(glyphs: readonly G[], other: string): G[] {
  if (baseOf(glyphs) === other) return glyphs.filter(({ comes }) => !comes);
  const found: G[] = [];
  for (let first = 0; first < glyphs.length; ) {
    if (!isChanged(glyphs[first]!)) {
      found.push(glyphs[first]!);
      first += 1;
      continue;
    }
    let after = first + 1;
    while (after < glyphs.length && isChanged(glyphs[after]!)) after += 1;
    const change = glyphs.slice(first, after);
    const [before, behind] = [plainBefore(glyphs, first), plainAfter(glyphs, after)];
    const was = change.filter(({ comes }) => !comes);
    const is = change.filter(({ goes }) => !goes);
    const has = (part: readonly G[]) => other.includes(before + wordsOf(part) + behind);
    for (const glyph of has(is) && !has(was) ? is : was) found.push(glyph);
    first = after;
  }
  return found;
}

function isChanged({ comes, goes }: Glyph): boolean {
  return comes !== null || goes !== null;
}

function plainBefore(glyphs: readonly Glyph[], end: number): string {
  let from = end;
  while (from > 0 && end - from < around && !isChanged(glyphs[from - 1]!)) from -= 1;
  return wordsOf(glyphs.slice(from, end));
}

function plainAfter(glyphs: readonly Glyph[], start: number): string {
  let to = start;
  while (to < glyphs.length && to - start < around && !isChanged(glyphs[to]!)) to += 1;
  return wordsOf(glyphs.slice(start, to));
}
