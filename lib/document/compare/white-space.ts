import type { Piece } from "./piece.ts";

/** The text without white space of any width. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** The pieces of two texts that differ in nothing but white space. */
export function compareSpaces(before: string, after: string): Piece[] {
  if (before === after) return [{ kind: "same", text: after }];
  const pieces: Piece[] = [];
  let [old, now] = [0, 0];
  while (old < before.length || now < after.length) {
    const [gone, come] = [runAt(before, old, spaces), runAt(after, now, spaces)];
    if (gone === come) pieces.push({ kind: "same", text: come });
    else pieces.push({ kind: "removed", text: gone }, { kind: "added", text: come });
    old += gone.length;
    now += come.length;
    const both = shorter(runAt(before, old, words), runAt(after, now, words));
    pieces.push({ kind: "same", text: both });
    old += both.length;
    now += both.length;
  }
  return pieces;
}

const spaces = /\s*/uy;
const words = /\S*/uy;

function runAt(text: string, at: number, run: RegExp): string {
  run.lastIndex = at;
  return run.exec(text)?.[0] ?? "";
}

function shorter(one: string, other: string): string {
  return one.length < other.length ? one : other;
}
