import { withoutSpaces } from "./white-space.ts";

/** The pairs of neighbouring characters of a text, sorted, each as often as it occurs. */
export type Pairs = Uint32Array;

/** The character pairs of a text without its white space; all numbers count as the same one. */
export function pairsOf(text: string): Pairs {
  const plain = withoutSpaces(text).replace(/\d+/gu, "0");
  const pairs = new Uint32Array(Math.max(0, plain.length - 1));
  for (let at = 0; at < pairs.length; at++) {
    pairs[at] = plain.charCodeAt(at) * 0x10000 + plain.charCodeAt(at + 1);
  }
  return pairs.sort();
}

/**
 * How alike two texts are: Dice's coefficient over their character pairs, from 0 to 1. Less than `least`, or no pairs at
 * all, is 0.
 */
export function likeness(one: Pairs, other: Pairs, least: number): number {
  const total = one.length + other.length;
  // No more pairs can be common than the shorter one has.
  if (total === 0 || 2 * Math.min(one.length, other.length) < least * total) return 0;
  const needed = Math.ceil((least * total) / 2);
  let [common, left, right] = [0, 0, 0];
  while (left < one.length && right < other.length) {
    // Whatever follows cannot make up for what differs so far.
    if (left - common > one.length - needed || right - common > other.length - needed) return 0;
    const difference = one[left]! - other[right]!;
    if (difference === 0) common++;
    if (difference <= 0) left++;
    if (difference >= 0) right++;
  }
  const dice = (2 * common) / total;
  return dice < least ? 0 : dice;
}
