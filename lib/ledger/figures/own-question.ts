import { type Period, partsOfYear } from "../../period.ts";
import { isUuid } from "../../uuid.ts";
import type { Question } from "./question.ts";

/** Attributes of a figure as they may stand in any document. */
type Attributes<Name extends string = keyof Question | "show"> = { readonly [name in Name]?: unknown };

/**
 * The question that a figure in a text asks, by its attributes. Whatever does more than print the value compares it
 * with the year before. Browsers ask too, for whom a schema as of `questionInput` would be much to fetch.
 * @returns null for a figure of a template, which has neither unit nor year, and for attributes that ask nothing
 */
export function ownQuestion({ definition, unit, below, show, ...rest }: Attributes): Question | null {
  const { periodKind, year, part } = rest;
  const period = { periodKind, year, part };
  if (!isUuid(definition) || !isUuid(unit) || typeof below !== "boolean" || !isPeriod(period)) return null;
  return { definition, unit, below, ...period, before: (show ?? "value") !== "value" };
}

function isPeriod(given: Attributes<keyof Period>): given is Period {
  const { periodKind, year, part } = given as Period;
  const parts = Object.hasOwn(partsOfYear, periodKind) ? partsOfYear[periodKind] : 0;
  const within = (number: number, first: number, last: number) =>
    Number.isInteger(number) && number >= first && number <= last;
  return within(year, 1990, 2100) && within(part, 1, parts);
}
