import { daysOf, type Period, partsOfYear, periodKinds } from "../../period.ts";

/** A part of a year as lists of choices name it: `year-1`, `quarter-3`, `month-12`. */
export function partName({ periodKind, part }: Pick<Period, "periodKind" | "part">): string {
  return `${periodKind}-${part}`;
}

/** Every part of a year that can be chosen, the whole year first. */
export const partsToChoose: Pick<Period, "periodKind" | "part">[] = periodKinds.flatMap((periodKind) =>
  Array.from({ length: partsOfYear[periodKind] }, (_, index) => ({ periodKind, part: index + 1 })),
);

/** The period whose first and last day these are; null for any other days. */
export function periodOfDays(from: string | undefined, to: string | undefined): Period | null {
  if (!from || !to) return null;
  const year = Number(from.slice(0, 4));
  const fits = partsToChoose.find((part) => {
    const days = daysOf({ ...part, year });
    return days.from === from && days.to === to;
  });
  return fits ? { ...fits, year } : null;
}
