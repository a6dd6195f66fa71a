import type { CarriedKind } from "../../document/carried-kinds.ts";
import type { TaggedWord } from "../cut-words.ts";
import { findAmounts } from "./find-amounts.ts";
import { findCounts } from "./find-counts.ts";
import { findDates } from "./find-dates.ts";
import { findDocumentNumbers } from "./find-document-numbers.ts";
import { findOrdinals } from "./find-ordinals.ts";
import { findPercentages } from "./find-percentages.ts";
import { findPersons } from "./find-persons.ts";
import { findPlaces } from "./find-places.ts";
import { findSetPhrases } from "./find-set-phrases.ts";
import { findTitles } from "./find-titles.ts";
import { findUnits } from "./find-units.ts";
import { findYears } from "./find-years.ts";
import { type Finder, type Known, readingOf, type Span, type Stale } from "./reading.ts";
import { yearsIn } from "./year-words.ts";

// Words never go on after a line break or another atom.
const parted = /[\n\uFFFC]/;

/** In the order in which they take words: what an earlier one has, a later one does not get. */
const finders: readonly [kind: CarriedKind | null, find: Finder][] = [
  ["title", findTitles],
  ["number", findDocumentNumbers],
  [null, findSetPhrases],
  ["date", findDates],
  ["year", findYears],
  ["ordinal", findOrdinals],
  ["percentage", findPercentages],
  ["amount", findAmounts],
  ["unit", findUnits],
  ["count", findCounts],
  ["place", findPlaces],
  ["person", findPersons],
];

/**
 * What may be stale in text of an older summary, in order; no two overlap.
 * @param tagged the words of the text with their parts of speech: joined, they are the text
 */
export function findStale(text: string, tagged: readonly TaggedWord[], known: Known): Stale[] {
  const reading = readingOf(text, tagged, known);
  const taken = new Uint8Array(text.length);
  const found: Stale[] = [];
  for (const [kind, find] of finders) {
    for (const { start, end } of longestFirst(find(reading))) {
      if (end <= start || taken.subarray(start, end).includes(1) || parted.test(text.slice(start, end)))
        continue;
      taken.fill(1, start, end);
      if (kind === null || isHistory(reading.text.slice(start, end), kind, known.year)) continue;
      found.push({ start, end, kind });
    }
  }
  return joinSame(
    found.sort((one, other) => one.start - other.start),
    text,
  );
}

/** The same words twice in a row are one: two marks that say the same could not be told apart. */
function joinSame(found: Stale[], text: string): Stale[] {
  const joined: Stale[] = [];
  for (const stale of found) {
    const before = joined.at(-1);
    const length = stale.end - stale.start;
    const isSame =
      before?.end === stale.start &&
      before.kind === stale.kind &&
      before.end - before.start >= length &&
      text.startsWith(text.slice(stale.start, stale.end), stale.start - length);
    if (isSame) before.end = stale.end;
    else joined.push({ ...stale });
  }
  return joined;
}

function longestFirst(spans: Span[]): Span[] {
  return spans.sort((one, other) => other.end - other.start - (one.end - one.start));
}

const planEnds = [..."一二三四五六"].map((numeral, index) => [`十${numeral}五`, 2010 + 5 * index] as const);

/** Years and dates that lie two years or more before the text, five-year plans that ended by then. */
function isHistory(words: string, kind: CarriedKind, year: number | undefined): boolean {
  if (year === undefined || (kind !== "year" && kind !== "date")) return false;
  const plan = planEnds.find(([name]) => name === words)?.[1];
  const years = plan ? [plan] : words === "十五" ? [2005] : yearsIn(words);
  return years.length > 0 && years.every((each) => each <= year - 2);
}
