/** A part of a text with the places in it that were looked for, as [from, to] in characters of `text`. */
export type Snippet = { text: string; marks: [from: number, to: number][] };

/**
 * The part of a text in which most of the words stand together, with the words marked. Without any of
 * them it is the beginning.
 * @param length of the part, in characters
 */
export function snippet(text: string, terms: readonly string[], length = 120): Snippet {
  const flat = text.replace(/\s+/g, " ").trim();
  const found = placesOf(flat, terms);
  const start = found.length === 0 ? 0 : bestStart(found, flat.length, length);
  const end = Math.min(flat.length, start + length);
  const before = start > 0 ? "…" : "";
  const shift = before.length - start;
  const marks = found
    .filter(([from, to]) => from >= start && to <= end)
    .map(([from, to]): [number, number] => [from + shift, to + shift]);
  return { text: before + flat.slice(start, end) + (end < flat.length ? "…" : ""), marks };
}

/** Where the words stand; of words that overlap the first in the list, so the longest. */
function placesOf(text: string, terms: readonly string[]): [number, number][] {
  const small = text.toLowerCase();
  const found: [number, number][] = [];
  for (const term of terms) {
    const word = term.toLowerCase().replace(/\s+/g, " ");
    if (word === "") continue;
    for (let at = small.indexOf(word); at !== -1; at = small.indexOf(word, at + word.length)) {
      const to = at + word.length;
      if (!found.some(([from, until]) => at < until && from < to)) found.push([at, to]);
      if (found.length > 500) break;
    }
  }
  return found.sort(([one], [other]) => one - other);
}

/** The window that covers the most characters of what was found begins a little before one of the places. */
function bestStart(found: readonly [number, number][], total: number, length: number): number {
  const lead = Math.min(16, Math.floor(length / 4));
  let best = { start: 0, covered: -1 };
  for (const [index, [from]] of found.entries()) {
    const start = Math.max(0, Math.min(from - lead, total - length));
    let covered = 0;
    for (let at = index; at < found.length && found[at]![1] <= start + length; at++) {
      covered += found[at]![1] - found[at]![0];
    }
    if (covered > best.covered) best = { start, covered };
  }
  return best.start;
}
