import { type Points, pointsOf } from "./points.ts";

/** A unit that takes part. */
export type Contender = { id: string; name: string };

/** How many reports of a unit have this level and channel, in the period and in the one before. */
export type Counted = { unitId: string; level: string; channel: string; now: number; before: number };

/** An incident with serious harm, which vetoes the award of its unit for the year. */
export type Veto = { unitId: string; recordId: string; title: string; date: string };

/** Reports of one level, and what they are worth. */
export type LevelPoints = { level: string; reports: number; points: number };

/** A line of the ranking. */
export type Ranked<Unit extends Contender = Contender> = {
  unit: Unit;
  reports: number;
  points: number;
  /** By level, those that the unit has reports of. */
  levels: LevelPoints[];
  /** Its place, the same for equal points; null without reports, and where an award is vetoed. */
  rank: number | null;
  /** How many places it rose since the period before; null when it had no place then or has none now. */
  change: number | null;
  vetoes: Veto[];
};

type Given<Unit extends Contender> = {
  units: readonly Unit[];
  counts: readonly Counted[];
  points: Points;
  vetoes: readonly Veto[];
  /** Whether the places are an award's, from which a veto excludes. */
  award: boolean;
};

/**
 * Units by the points of their reports, from the most down; equal points share a place (1, 2, 2, 4). After them come the
 * units out of the award, by points, then those without reports. What belongs to none of the units does not count.
 */
export function rankUnits<Unit extends Contender>(given: Given<Unit>): Ranked<Unit>[] {
  const counts = Map.groupBy(given.counts, ({ unitId }) => unitId);
  const vetoes = Map.groupBy(given.vetoes, ({ unitId }) => unitId);
  const lines = given.units.map((unit) => {
    const own = counts.get(unit.id) ?? [];
    return { unit, vetoes: vetoes.get(unit.id) ?? [], ...totals(own, given.points, "now"), own };
  });
  const excluded = (line: (typeof lines)[number]) => given.award && line.vetoes.length > 0;
  const ranks = placesOf(lines.filter((line) => line.reports > 0 && !excluded(line)));
  const earlier = placesOf(
    lines
      .map(({ unit, own }) => ({ unit, ...totals(own, given.points, "before") }))
      .filter(({ reports }) => reports > 0),
  );
  const group = (line: (typeof lines)[number]) => (excluded(line) ? 1 : line.reports > 0 ? 0 : 2);
  return lines
    .toSorted((a, b) => group(a) - group(b) || b.points - a.points || byName(a.unit, b.unit))
    .map(({ own: _, ...line }) => {
      const [rank, before] = [ranks.get(line.unit.id) ?? null, earlier.get(line.unit.id)];
      return { ...line, rank, change: rank === null || before === undefined ? null : before - rank };
    });
}

function totals(
  counts: readonly Counted[],
  points: Points,
  period: "now" | "before",
): { reports: number; points: number; levels: LevelPoints[] } {
  const levels = new Map<string, LevelPoints>();
  for (const count of counts) {
    const reports = count[period];
    if (reports === 0) continue;
    const level = levels.get(count.level) ?? { level: count.level, reports: 0, points: 0 };
    level.reports += reports;
    level.points += reports * pointsOf(points, count.level, count.channel);
    levels.set(count.level, level);
  }
  const all = [...levels.values()].toSorted((a, b) => (a.level < b.level ? -1 : 1));
  const sum = (key: "reports" | "points") => all.reduce((total, level) => total + level[key], 0);
  return { reports: sum("reports"), points: sum("points"), levels: all };
}

/** The place of each unit: one more than how many have more points. */
function placesOf(lines: readonly { unit: Contender; points: number }[]): Map<string, number> {
  return new Map(
    lines.map(({ unit, points }) => [unit.id, 1 + lines.filter((other) => other.points > points).length]),
  );
}

function byName(one: Contender, other: Contender): number {
  return one.name.localeCompare(other.name, "zh-CN") || (one.id < other.id ? -1 : 1);
}
