import type { FigureAttributes } from "../../document/figure.ts";
import type { Question } from "../../ledger/figures/question.ts";
import type { Period } from "../../period.ts";

/** What a summary is about: what a figure counts that names no unit or period of its own. */
export type Subject = { unit: string; period: Period };

/** The unit and the period of a figure in a summary. */
export function subjectOf(
  { unit, year, periodKind, part }: Pick<FigureAttributes, "unit" | "year" | "periodKind" | "part">,
  subject: Subject,
): Subject {
  return { unit: unit ?? subject.unit, period: year === null ? subject.period : { periodKind, year, part } };
}

/** What is asked of the records for a figure in a summary; the year before too where it is compared. */
export function questionOf(attrs: FigureAttributes, subject: Subject): Question {
  const { unit, period } = subjectOf(attrs, subject);
  const { periodKind, year, part } = period;
  const { definition, below, show } = attrs;
  return { definition, unit, below, periodKind, year, part, before: show !== "value" };
}
