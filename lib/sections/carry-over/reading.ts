import type { CarriedKind } from "../../document/carried-kinds.ts";
import type { TaggedWord } from "../cut-words.ts";
import { mendWords } from "./mend-words.ts";

/** A piece of a text: from `start` up to and without `end`, in UTF-16 units. */
export type Span = { start: number; end: number };

/** Words of an older text that may be stale. */
export type Stale = Span & { kind: CarriedKind };

/** What is known beside the text itself. */
export type Known = {
  /** Names of units. */
  units: readonly string[];
  /** The year of the text: what lies two years or more before it is history, not stale. */
  year?: number;
  /** The unit that the new text is about, when the old one is about the same: its name is not stale. */
  own?: string;
};

/** A word with its part of speech, and where it stands. */
export type PlacedWord = TaggedWord & Span;

/** A text as the finders read it: digits and signs of half width, its words, where words begin and end. */
export type Reading = {
  text: string;
  words: readonly PlacedWord[];
  /** Index of the word that begins at a place. */
  startsAt: ReadonlyMap<number, number>;
  /** Index of the word that ends at a place. */
  endsAt: ReadonlyMap<number, number>;
  known: Known;
};

/** Finds the words of one kind; they may overlap those of other kinds. */
export type Finder = (reading: Reading) => Span[];

/** Makes a text ready for the finders. @param tagged joined, they are the text */
export function readingOf(text: string, tagged: readonly TaggedWord[], known: Known): Reading {
  const words: PlacedWord[] = [];
  const startsAt = new Map<number, number>();
  const endsAt = new Map<number, number>();
  let at = 0;
  for (const { word, tag } of mendWords(tagged)) {
    const end = at + word.length;
    startsAt.set(at, words.length);
    endsAt.set(end, words.length);
    words.push({ word, tag, start: at, end });
    at = end;
  }
  return { text: halfWidth(text), words, startsAt, endsAt, known };
}

/** Digits and the signs of numbers in half width; every other character, and the length, stays. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９％．]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** Where a global pattern matches. */
export function spansOf(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A finder from a table of global patterns. */
export function byPatterns(patterns: readonly RegExp[]): Finder {
  return ({ text }) => patterns.flatMap((pattern) => spansOf(text, pattern));
}
