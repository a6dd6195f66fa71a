import { gap, type Item, piece, type Stretch, sizeOf } from "./flow.ts";

/**
 * A gap that an input method made. Browsers give back the whole text in which it composes, without its marks: what is
 * the same at the ends, letter by letter, is what was there, with all that is said of it.
 */
export function composed(gone: readonly Item[], come: readonly Item[]): Stretch[] {
  const [left, right] = [[...gone], [...come]];
  const before: Stretch[] = [];
  const after: Stretch[] = [];
  for (let same = sameStart(left[0], right[0]); same > 0; same = sameStart(left[0], right[0])) {
    before.push(kept(takeStart(left, same), takeStart(right, same)));
  }
  for (let same = sameEnd(left.at(-1), right.at(-1)); same > 0; same = sameEnd(left.at(-1), right.at(-1))) {
    after.unshift(kept(takeEnd(left, same), takeEnd(right, same)));
  }
  return [...before, ...gap(left, right), ...after];
}

function kept(was: Item, is: Item): Stretch {
  return { kind: "kept", was, is: { ...is, node: was.node } };
}

/** How many characters are the same at the start of two texts. */
function sameStart(was: Item | undefined, is: Item | undefined): number {
  const [one, other] = [was?.node.text ?? "", is?.node.text ?? ""];
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  return isHalf(one, same) || isHalf(other, same) ? same - 1 : same;
}

function sameEnd(was: Item | undefined, is: Item | undefined): number {
  const [one, other] = [was?.node.text ?? "", is?.node.text ?? ""];
  const most = Math.min(one.length, other.length);
  let same = 0;
  while (same < most && one.at(-1 - same) === other.at(-1 - same)) same++;
  return isHalf(one, one.length - same) || isHalf(other, other.length - same) ? same - 1 : same;
}

/** Whether a place in a text lies between the two halves of one character. */
function isHalf(text: string, at: number): boolean {
  return at > 0 && at < text.length && /^[\uD800-\uDBFF]$/.test(text[at - 1]!);
}

function takeStart(items: Item[], size: number): Item {
  const first = items.shift()!;
  const end = first.at + sizeOf(first);
  if (size < sizeOf(first)) items.unshift(piece(first, first.at + size, end));
  return size < sizeOf(first) ? piece(first, first.at, first.at + size) : first;
}

function takeEnd(items: Item[], size: number): Item {
  const last = items.pop()!;
  const cut = last.at + sizeOf(last) - size;
  if (cut > last.at) items.push(piece(last, last.at, cut));
  return cut > last.at ? piece(last, cut, last.at + sizeOf(last)) : last;
}
