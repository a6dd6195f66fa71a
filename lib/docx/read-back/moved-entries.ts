import { diffArrays } from "diff";
import { anchorHash } from "../anchors.ts";
import type { DocEntry, FileEntry } from "./line.ts";

/** More edits than this are not searched for: somebody wrote the text anew. */
const most = 1000;

/**
 * The entries of a file that somebody put elsewhere without tracking it: as few as account for the order in which the
 * file has what was exported in another one.
 * @param pairs which entry of the document each is
 * @param sameDocument whether nothing in the document changed since the export
 */
export function movedEntries(
  file: readonly FileEntry[],
  pairs: ReadonlyMap<FileEntry, DocEntry>,
  sameDocument: boolean,
): FileEntry[] {
  const placed = file.flatMap((entry) => {
    const same = pairs.get(entry);
    const at = !same || entry.whole || same.whole ? undefined : placeAtExport(entry, same, sameDocument);
    return at === undefined ? [] : [{ entry, at }];
  });
  const order = placed.map(({ at }) => at);
  const inOrder = order.toSorted((one, other) => one - other);
  const moved: FileEntry[] = [];
  let now = 0;
  for (const { count, added, removed } of diffArrays(inOrder, order, { maxEditLength: most }) ?? []) {
    if (added) moved.push(...placed.slice(now, now + count).map(({ entry }) => entry));
    if (!removed) now += count;
  }
  return moved;
}

function placeAtExport(entry: FileEntry, same: DocEntry, sameDocument: boolean): number | undefined {
  if (sameDocument) return same.index;
  const hash = anchorHash(entry.base);
  return entry.anchors.find((anchor) => !anchor.isNew && anchor.hash === hash)?.index;
}
