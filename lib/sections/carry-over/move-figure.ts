import type { FigureAttributes } from "../../document/figure.ts";
import type { Period } from "../../period.ts";

/** From which summary a figure comes, and into which: their periods and the ids of their units. */
export type FigureMove = { from: Period; to: Period; unitIds?: { from: string; to: string } };

/**
 * A figure of an older summary in a new one: it counts the unit and the period of the new one where it counted those
 * of the old one, and years as far apart. Its words stay, but are stale until somebody confirms what is so now; where
 * nothing moves, they are as true as they were.
 */
export function moveFigure(figure: FigureAttributes, { from, to, unitIds }: FigureMove): FigureAttributes {
  const unit = unitIds && figure.unit === unitIds.from ? unitIds.to : figure.unit;
  const moved = { ...figure, unit, ...movedPeriod(figure, from, to) };
  const same =
    figure.year !== null &&
    moved.unit === figure.unit &&
    moved.year === figure.year &&
    moved.part === figure.part &&
    moved.periodKind === figure.periodKind;
  return same ? figure : { ...moved, value: null, before: null, stale: figure.text !== "" };
}

function movedPeriod(
  { periodKind, year, part }: FigureAttributes,
  from: Period,
  to: Period,
): Partial<FigureAttributes> {
  if (year === null) return {};
  const later = year + to.year - from.year;
  const own = periodKind === from.periodKind && part === from.part;
  return own ? { periodKind: to.periodKind, part: to.part, year: later } : { year: later };
}
