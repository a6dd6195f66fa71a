/** A mark that begins or ends bold text. */
export type BoldMark = { length: number; begins: boolean };

const run = /\*+|_+/g;
const closers = "、，。；：！？）》」』】”’,.;:!?)]}";
const openers = "（《「『【“‘([{";

/**
 * The marks of bold text in a line, by their place: `**` and `***`, and `__` outside of words. Only pairs count,
 * with text close to them inside: a mark alone hides a name (李**) or is a blank (____).
 */
export function boldPairs(line: string): Map<number, BoldMark> {
  const pairs = new Map<number, BoldMark>();
  const open = new Map<string, number>();
  for (const match of line.matchAll(run)) {
    const [mark] = match;
    const at = match.index;
    if (mark !== "**" && mark !== "***" && mark !== "__") continue;
    if (line[at - 1] === "\\") continue;
    const before = line[at - 1] ?? " ";
    const after = line[at + mark.length] ?? " ";
    const inWord = (character: string) => mark === "__" && /\w/.test(character);
    const begin = open.get(mark);
    if (begin !== undefined && !/\s/.test(before) && !openers.includes(before) && !inWord(after)) {
      pairs.set(begin, { length: mark.length, begins: true });
      pairs.set(at, { length: mark.length, begins: false });
      open.delete(mark);
    } else if (!/\s/.test(after) && !closers.includes(after) && !inWord(before)) open.set(mark, at);
  }
  return pairs;
}
