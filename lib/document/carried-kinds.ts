/**
 * What can be stale in text of an older summary: years and other periods, ordinals of meetings and
 * events, dates, counts with their measure words, percentages, amounts of money, titles in 《》, document
 * numbers, persons, places, units.
 */
export const carriedKinds = [
  "year",
  "ordinal",
  "date",
  "count",
  "percentage",
  "amount",
  "title",
  "number",
  "person",
  "place",
  "unit",
] as const;

/** One of `carriedKinds`. */
export type CarriedKind = (typeof carriedKinds)[number];
