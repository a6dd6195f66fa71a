import type { By } from "../import/markup/marked-file.ts";
import type { Pair } from "./align.ts";
import type { FileGlyph, Glyph } from "./line.ts";

/**
 * An atom goes as a whole or not at all. Where somebody changed a part of what one says, it goes, and what is left of
 * its words comes in as text.
 */
export function dissolveAtoms(pairs: readonly Pair[], untracked: (glyph: Glyph) => By | null): Pair[] {
  const result: Pair[] = [];
  for (let first = 0; first < pairs.length; ) {
    const atom = pairs[first]!.doc?.atom ?? null;
    let after = first + 1;
    for (let at = after; atom && at < pairs.length; at++) {
      const { doc } = pairs[at]!;
      if (doc && doc.from !== pairs[first]!.doc!.from) break;
      if (doc) after = at + 1;
    }
    const part = pairs.slice(first, after);
    const by = atom ? whoBreaks(part, untracked) : null;
    for (const pair of by ? dissolved(part, by) : part) result.push(pair);
    first = after;
  }
  return result;
}

/** Who changed a part of an atom and left another part; null when it stays or goes as a whole. */
function whoBreaks(part: readonly Pair[], untracked: (glyph: Glyph) => By | null): By | null {
  const changes = part.map(({ file, doc }) => {
    if (!doc) return file!.comes ?? untracked(file!);
    if (!file) return doc.goes || doc.comes ? null : untracked(doc);
    return doc.goes ? null : file.goes;
  });
  const inside = changes.find((by, index) => by && !part[index]!.doc);
  const [gone] = changes.filter((by) => by !== null);
  const isWhole = part.every(({ doc }, index) => !doc || changes[index] !== null);
  return inside ?? (gone && !isWhole ? gone : null);
}

function dissolved(part: readonly Pair[], by: By): Pair[] {
  const units = part.filter(({ doc }) => doc !== null);
  const gone = units.map(
    ({ file, doc }): Pair => ({
      doc,
      file: { ...(file ?? textOf(doc!.text)), goes: by, comments: file?.comments ?? [] },
    }),
  );
  const left = part.flatMap(({ file, doc }): Pair[] => {
    if (!file || (doc && file.goes)) return [];
    return [{ file: { ...file, own: undefined, comes: file.comes ?? by }, doc: null }];
  });
  return [...gone, ...left];
}

function textOf(text: string): FileGlyph {
  return { text, comes: null, goes: null, bold: false, link: null, own: undefined, comments: [] };
}
