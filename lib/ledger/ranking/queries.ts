import { type Scope, unitWithin } from "../../auth/scope.ts";
import { unitInReach, unitsOfPath } from "../../auth/within-reach.ts";
import { db, type Transaction } from "../../db.ts";
import { AppError } from "../../errors.ts";
import { daysOf, previousPeriod } from "../../period.ts";
import { unitIds } from "../../units/queries.ts";
import { type Declaration, fieldOf, offeredChoices } from "../declaration.ts";
import { valuesOf } from "../records/stored-values.ts";
import { directNames } from "../sql.ts";
import type { RankingPeriod } from "./input.ts";
import { builtInPoints, type Points, pointsOf } from "./points.ts";
import { type Counted, type Ranked, rankUnits, type Veto } from "./rank-units.ts";

/** Points that count for a unit: whose they are, null for the built-in ones. */
export type FoundPoints = { points: Points; unit: { id: string; name: string } | null };

/** The points of a unit, else of the nearest unit above that has some, else the built-in ones. */
export async function findPoints(
  scope: Scope,
  unitPath: string,
  tx: Transaction = db(),
): Promise<FoundPoints> {
  const rows = await tx.rankingPoints.findMany({
    where: { unitId: { in: unitsOfPath(unitPath) }, unit: unitInReach(scope) },
    select: { points: true, unit: { select: { id: true, name: true, path: true } } },
  });
  const [nearest] = rows.toSorted((one, other) => other.unit.path.length - one.unit.path.length);
  if (!nearest) return { points: builtInPoints, unit: null };
  const { id, name } = nearest.unit;
  return { points: nearest.points as Points, unit: { id, name } };
}

/** A unit of the ranking. */
export type RankingUnit = { id: string; name: string; shortName: string };

/** The ranking of a month or a year. */
export type Ranking = {
  period: RankingPeriod;
  lines: Ranked<RankingUnit>[];
  /** The levels of the columns: those that are offered, and those that reports have. */
  levels: string[];
  /** The channels that points are told apart by. */
  channels: string[];
  points: FoundPoints;
  /** The ledgers in which the reports and the incidents are. */
  reportsKind: string;
  incidentsKind: string;
};

/**
 * The units of the own branch, ranked by the points of their reports. A unit that was put away takes part while it has
 * reports; the own unit too, unless there is no other.
 * @throws AppError `access.not-found` when the ledgers that count are not there
 */
export async function readRanking(scope: Scope, period: RankingPeriod): Promise<Ranking> {
  const [reports, incidents] = await Promise.all([kindOf("media-reports"), kindOf("opinion-incidents")]);
  const [units, counts, vetoes, points] = await Promise.all([
    db().unit.findMany({
      where: unitWithin(scope),
      select: { id: true, name: true, shortName: true, archivedAt: true },
    }),
    countReports(scope, reports, period),
    findVetoes(scope, incidents, period.year),
    findPoints(scope, scope.unitPath),
  ]);
  const reporting = new Set(counts.map(({ unitId }) => unitId));
  const contenders = units
    .filter(
      ({ id, archivedAt }) =>
        reporting.has(id) || (!archivedAt && (id !== scope.unitId || units.length === 1)),
    )
    .map(({ id, name, shortName }) => ({ id, name, shortName }));
  const offered = (key: string) => offeredChoices(fieldOf(reports.declaration, key) ?? {});
  const found = counts.filter(({ now }) => now > 0).map(({ level }) => level);
  return {
    period,
    lines: rankUnits({
      ...{ units: contenders, counts, vetoes, points: points.points },
      award: period.periodKind === "year",
    }),
    levels: [...new Set([...offered("level"), ...found])],
    channels: offered("channel"),
    points,
    ...{ reportsKind: reports.id, incidentsKind: incidents.id },
  };
}

/** A report that counts, as the Excel file lists it. */
export type CountedReport = {
  unitName: string;
  date: string;
  title: string;
  medium: string;
  level: string;
  channel: string;
  author: string;
  link: string;
  points: number;
};

/** Most reports that a file lists. */
const mostReports = 50_000;

/**
 * The reports that count in a period, by unit and day.
 * @throws AppError `access.not-found`, `ranking.too-many`
 */
export async function listReports(scope: Scope, period: RankingPeriod): Promise<CountedReport[]> {
  const kind = await kindOf("media-reports");
  const { from, to } = daysOf(period);
  const [rows, { points }] = await Promise.all([
    db().ledgerRecord.findMany({
      where: {
        ...{ kindId: kind.id, deletedAt: null, unit: unitWithin(scope) },
        date: { gte: new Date(from), lte: new Date(to) },
      },
      select: { date: true, facts: true, words: true, unit: { select: { name: true } } },
      orderBy: [{ unit: { name: "asc" } }, { date: "asc" }, { id: "asc" }],
      take: mostReports + 1,
    }),
    findPoints(scope, scope.unitPath),
  ]);
  if (rows.length > mostReports) throw new AppError("ranking.too-many", { limit: mostReports });
  return rows.map(({ date, unit, ...stored }) => {
    const values = valuesOf(stored);
    const word = (key: string) => String(values[key] ?? "");
    const [level, channel] = [word("level"), word("channel")];
    return {
      ...{ unitName: unit.name, date: date.toISOString().slice(0, 10), title: word("title") },
      ...{ medium: word("medium"), level, channel, author: word("author"), link: word("link") },
      points: pointsOf(points, level, channel),
    };
  });
}

type KnownKind = { id: string; declaration: Declaration };

async function kindOf(key: string): Promise<KnownKind> {
  const kind = await db().ledgerKind.findUnique({ where: { key }, select: { id: true, declaration: true } });
  if (!kind) throw new AppError("access.not-found");
  return { id: kind.id, declaration: kind.declaration as Declaration };
}

/** How many reports each unit has of each level and channel; of a month, also in the one before. */
async function countReports(
  scope: Scope,
  { id, declaration }: KnownKind,
  period: RankingPeriod,
): Promise<Counted[]> {
  const { from, to } = daysOf(period);
  const before = period.periodKind === "month" ? daysOf(previousPeriod(period)) : { from };
  const names = directNames(declaration);
  const word = (key: string) => `coalesce(${names.text(key)}, '')`;
  return db().$queryRawUnsafe<Counted[]>(
    `select r.unit_id as "unitId", ${word("level")} as level, ${word("channel")} as channel, (count(*) filter (where r.date >= $3::date))::int as now, (count(*) filter (where r.date < $3::date))::int as before from ledger_record r where r.kind_id = $1::uuid and r.date between $2::date and $4::date and r.deleted_at is null and r.unit_id = any($5::uuid[]) group by 1, 2, 3`,
    ...[id, before.from, from, to, await unitIds(scope)],
  );
}

async function findVetoes(scope: Scope, { id, declaration }: KnownKind, year: number): Promise<Veto[]> {
  const { from, to } = daysOf({ periodKind: "year", year, part: 1 });
  const rows = await db().ledgerRecord.findMany({
    where: {
      ...{ kindId: id, deletedAt: null, unit: unitWithin(scope) },
      date: { gte: new Date(from), lte: new Date(to) },
      facts: { path: ["harm"], equals: true },
    },
    select: { id: true, unitId: true, date: true, facts: true, words: true },
    orderBy: [{ date: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id: recordId, unitId, date, ...stored }) => ({
    ...{ unitId, recordId, date: date.toISOString().slice(0, 10) },
    title: String(valuesOf(stored)[declaration.titleField] ?? ""),
  }));
}
