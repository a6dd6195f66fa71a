/** A stretch of a text with its offsets. */
export type Stretch = { from: number; to: number; text: string };

/** How far from an offset its clause and its sentence are looked for: longer ones nobody reads at once. */
const reach = { clause: 40, sentence: 200 };

const ends = /[。！？!?\n]/g;

/** The sentence around an offset, as far as it is near. */
export function sentenceAt(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - reach.sentence), offset).split(ends);
  const behind = text.slice(offset, offset + reach.sentence).split(ends);
  return before.at(-1)! + behind[0]!;
}

/** What stands between an offset and the beginning of its clause; null where that is far away. */
export function clauseBefore(text: string, offset: number): string | null {
  const near = text.slice(Math.max(0, offset - reach.clause), offset);
  const pieces = near.split(/[，,、；;：:。！？!?（）()\n]/);
  return pieces.length === 1 && offset > reach.clause ? null : pieces.at(-1)!;
}

/** Things of a text by the sentence that they begin in; sentences without any are left out. */
export function bySentence<Each extends { from: number }>(text: string, things: readonly Each[]): Each[][] {
  const groups: Each[][] = [];
  let end = -1;
  for (const thing of things) {
    if (thing.from >= end) {
      groups.push([]);
      ends.lastIndex = thing.from;
      end = ends.exec(text)?.index ?? text.length;
    }
    groups.at(-1)!.push(thing);
  }
  return groups;
}

function cut(text: string, pieces: RegExp): Stretch[] {
  return Array.from(text.matchAll(pieces), ({ index, 0: words }) => ({
    ...{ from: index, to: index + words.length, text: words },
  }));
}

/** The stretches of a text in 《》 or 〔〕: titles and numbers of documents, which say what they say. */
export function quotedIn(text: string): Stretch[] {
  return cut(text, /《[^《》]*》|〔[^〔〕]*〕/g);
}

/** Whether an offset lies in one of these stretches. */
export function isIn(stretches: readonly Stretch[], offset: number): boolean {
  return stretches.some(({ from, to }) => offset >= from && offset < to);
}
