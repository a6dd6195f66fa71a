import { isUnsure, type Review, reviewedTitle, sureEnough } from "./review.ts";

/** A place of a document that a person should look at; without a key it is one of the facts about it. */
export type Place = {
  key: number | null;
  what: "title" | "unit" | "period" | "outline" | "template" | "reading";
};

/** The places of a document that a person should look at before it is saved: facts first, then in order of the text. */
export function placesToLookAt(review: Review, year: number | null): Place[] {
  const { unit, period, outline } = review.confidence;
  const facts: [Place["what"], number][] = [
    ["title", reviewedTitle(review) === "" ? 0 : 1],
    ["unit", unit],
    ["period", year === null ? 0 : period],
    ["outline", outline],
  ];
  const unsure = facts.filter(([, confidence]) => confidence < sureEnough);
  return [
    ...unsure.map(([what]): Place => ({ key: null, what })),
    ...review.blocks.flatMap((block): Place[] => [
      ...(isUnsure(block) ? [{ key: block.key, what: "template" } as const] : []),
      ...(block.aside ? [] : block.doubts.map((): Place => ({ key: block.key, what: "reading" }))),
    ]),
  ];
}
