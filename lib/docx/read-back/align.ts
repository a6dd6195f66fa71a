import { diffArrays } from "diff";
import { compareWords } from "../../document/compare/compare-words.ts";
import { placed } from "../../document/compare/piece.ts";
import { baseOf, type DocGlyph, type FileGlyph, type Glyph, wordsOf } from "./line.ts";
import { standing } from "./standing.ts";

/** A glyph of both sides, or of one where the other has none; in the order of both. */
export type Pair = { file: FileGlyph | null; doc: DocGlyph | null };

/**
 * Two histories of a paragraph beside each other. What was there before anything was suggested is matched first, then
 * in the gaps between what came in since.
 */
export function align(file: readonly FileGlyph[], doc: readonly DocGlyph[]): Pair[] {
  const [inDoc, inFile] = [standing(doc, baseOf(file)), standing(file, baseOf(doc))];
  const matched = new Map<DocGlyph, FileGlyph>();
  for (const { kind, text, old, now } of placed(compareWords(wordsOf(inDoc), wordsOf(inFile)))) {
    for (let unit = 0; unit < text.length && kind === "same"; unit++) {
      matched.set(inDoc[old + unit]!, inFile[now + unit]!);
    }
  }
  const pairs: Pair[] = [];
  const place = new Map(file.map((glyph, index) => [glyph, index]));
  let [fromFile, fromDoc] = [0, 0];
  for (const [index, glyph] of doc.entries()) {
    const same = matched.get(glyph);
    if (!same) continue;
    const at = place.get(same)!;
    for (const pair of alignGap(file.slice(fromFile, at), doc.slice(fromDoc, index))) pairs.push(pair);
    pairs.push({ file: same, doc: glyph });
    [fromFile, fromDoc] = [at + 1, index + 1];
  }
  return pairs.concat(alignGap(file.slice(fromFile), doc.slice(fromDoc)));
}

/** More edits than this are not searched for: it would take too long. */
const most = 1000;

function alignGap(file: readonly FileGlyph[], doc: readonly DocGlyph[]): Pair[] {
  const shorter = Math.min(file.length, doc.length);
  let start = 0;
  while (start < shorter && canBe(doc[start]!, file[start]!)) start += 1;
  let end = 0;
  while (end < shorter - start && canBe(doc.at(-1 - end)!, file.at(-1 - end)!)) end += 1;
  const together = (fromFile: number, fromDoc: number, count: number) =>
    Array.from(
      { length: count },
      (_, unit): Pair => ({ file: file[fromFile + unit]!, doc: doc[fromDoc + unit]! }),
    );
  return [
    ...together(0, 0, start),
    ...alignRest(file.slice(start, file.length - end), doc.slice(start, doc.length - end)),
    ...together(file.length - end, doc.length - end, end),
  ];
}

function alignRest(file: readonly FileGlyph[], doc: readonly DocGlyph[]): Pair[] {
  const alone = [
    ...doc.map((glyph): Pair => ({ file: null, doc: glyph })),
    ...file.map((glyph): Pair => ({ file: glyph, doc: null })),
  ];
  if (file.length === 0 || doc.length === 0) return alone;
  const found = diffArrays<Glyph>([...doc], [...file], { maxEditLength: most, comparator: canBe });
  if (!found) return alone;
  const pairs: Pair[] = [];
  let [left, right] = [0, 0];
  for (const { count, added, removed } of found) {
    for (let unit = 0; unit < count; unit++) {
      pairs.push({ file: removed ? null : file[right++]!, doc: added ? null : doc[left++]! });
    }
  }
  return pairs;
}

/** What one person put in is not what another put in; but what somebody put in may stand there as plain text by now. */
function canBe(one: Glyph, other: Glyph): boolean {
  return one.text === other.text && (!one.comes || !other.comes || one.comes.name === other.comes.name);
}
