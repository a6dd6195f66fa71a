import { matchParagraphs } from "../../document/compare/match-paragraphs.ts";
import { anchorHash } from "../anchors.ts";
import type { DocEntry, FileEntry } from "./line.ts";

/**
 * Which entry of the document each entry of a file is: by the bookmarks of the export first, then by what they say, and
 * in a cell, where there are no bookmarks, by their order.
 * @param sameDocument whether nothing in the document changed since the export, so that places hold too
 */
export function matchEntries(
  file: readonly FileEntry[],
  doc: readonly DocEntry[],
  { sameDocument, isCell }: { sameDocument: boolean; isCell: boolean },
): Map<FileEntry, DocEntry> {
  const pairs = new Map<FileEntry, DocEntry>();
  const used = new Set<DocEntry>();
  const pair = (one: FileEntry, other: DocEntry | undefined) => {
    if (!other || used.has(other)) return;
    pairs.set(one, other);
    used.add(other);
  };
  const byHash = Map.groupBy(doc, ({ base }) => anchorHash(base));
  for (const entry of file) {
    for (const { index, isNew, hash } of entry.anchors) {
      if (pairs.has(entry)) break;
      const same = byHash.get(hash)?.filter((each) => each.kind === entry.kind && !used.has(each)) ?? [];
      const inPlace = sameDocument && !isNew ? doc.find((each) => isAt(each, index)) : undefined;
      pair(entry, inPlace?.kind === entry.kind ? inPlace : nearest(same, index));
    }
  }
  for (const kind of ["line", "table"] as const) {
    const olds = doc.filter((each) => each.kind === kind && !used.has(each));
    const news = file.filter((each) => each.kind === kind && !pairs.has(each));
    for (const { before, after } of matchParagraphs(olds.map(textOf), news.map(textOf))) {
      if (canBe(news[after]!, olds[before]!)) pair(news[after]!, olds[before]);
    }
  }
  const [left, right] = [doc.filter((each) => !used.has(each)), file.filter((each) => !pairs.has(each))];
  if (isCell && left.length === right.length) {
    for (const [index, entry] of right.entries()) {
      const other = left[index]!;
      if (entry.kind === other.kind && canBe(entry, other)) pair(entry, other);
    }
  }
  return pairs;
}

function isAt({ index, whole }: DocEntry, place: number): boolean {
  return index === place && whole?.kind !== "insertion";
}

function nearest(entries: readonly DocEntry[], index: number): DocEntry | undefined {
  const far = ({ index: at }: DocEntry) => Math.abs(at - index);
  return entries.reduce<DocEntry | undefined>(
    (best, each) => (!best || far(each) < far(best) ? each : best),
    undefined,
  );
}

/** Something new is something of the document only if somebody put the same in, or it says the same already. */
function canBe(entry: FileEntry, other: DocEntry): boolean {
  if (entry.whole?.kind !== "insertion") return true;
  const isNew = other.whole?.kind === "insertion" && other.whole.by.name === entry.whole.by.name;
  return isNew || anchorHash(entry.base) === anchorHash(other.base);
}

function textOf({ base }: { base: string }): string {
  return base;
}
