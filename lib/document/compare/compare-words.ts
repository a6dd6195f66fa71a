import { cutCharacters, cutWords } from "./cut-words.ts";
import { type Change, findChanges } from "./find-changes.ts";
import { joinPieces, type Piece } from "./piece.ts";
import { slideChanges } from "./slide-changes.ts";
import { swallowCharacters, swallowIslands } from "./swallow-islands.ts";
import { compareSpaces, withoutSpaces } from "./white-space.ts";

/**
 * What a person would mark between two texts: words replaced as wholes, numbers and ordinals never in part, single
 * characters only where words grew or shrank. Joined, same and removed give `before`, same and added give `after`; what
 * was removed comes before what took its place.
 */
export function compareWords(before: string, after: string): Piece[] {
  const [old, now] = [withoutSpaces(before), withoutSpaces(after)];
  if (old === now) return joinPieces(compareSpaces(before, after));
  const changes = swallowIslands(slideChanges(findChanges(cutWords(before), cutWords(after))));
  const refined = changes.flatMap((change) => [...refine(change), stayed(change)]);
  // Where hardly anything stayed, it would only be in the reader's way.
  if (lengthOf(refined) * 5 < Math.min(old.length, now.length)) return toPieces([whole(before, after)]);
  return toPieces(refined);
}

/**
 * One change with the characters kept that both sides have in common, if these are most of the shorter side:
 * 教育工作 and 教育工作者 are cut into different words.
 */
function refine({ removed, added }: Change): Change[] {
  const [before, after] = [removed.join(""), added.join("")];
  const finer = swallowCharacters(findChanges(cutCharacters(before), cutCharacters(after)));
  return lengthOf(finer) * 2 >= Math.min(before.length, after.length) ? finer : [whole(before, after)];
}

function whole(before: string, after: string): Change {
  return { removed: [before], added: [after], same: [] };
}

function stayed({ same }: Change): Change {
  return { removed: [], added: [], same };
}

/** How much stayed, in characters without white space. */
function lengthOf(changes: Change[]): number {
  return changes.reduce((sum, { same }) => sum + withoutSpaces(same.join("")).length, 0);
}

function toPieces(changes: Change[]): Piece[] {
  return joinPieces(
    changes.flatMap(({ removed, added, same }): Piece[] => [
      { kind: "removed", text: removed.join("") },
      { kind: "added", text: added.join("") },
      { kind: "same", text: same.join("") },
    ]),
  );
}
