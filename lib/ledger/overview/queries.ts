import { type Scope, unitWithin } from "../../auth/scope.ts";
import { db } from "../../db.ts";
import { daysOf } from "../../period.ts";
import { unitIds } from "../../units/queries.ts";
import type { Declaration } from "../declaration.ts";
import { type Formula, isPercent } from "../figures/definition.ts";
import { type Computation, figureSql } from "../figures/figure-sql.ts";
import { unfittingField } from "../figures/fitting-fields.ts";
import { ledgerAddress } from "../records/ledger-address.ts";
import { type Plot, plotOf } from "./plot-of.ts";
import { type PlotOver, type PlotRow, plotFormula, plotSql, plots } from "./plot-sql.ts";
import { comparedDays, type TileKey, tiles } from "./tiles.ts";

/** A key figure of the start page. */
export type Tile = {
  key: TileKey;
  measure: string;
  percent: boolean;
  /** Null where there is nothing that counts. */
  value: number | null;
  /** The value of the same days of the year before. */
  before: number | null;
  /** Values that stand beside it in small print. */
  beside: (number | null)[];
  /** Where its records are. */
  href: string;
};

/** What the start page says about a year: null while nobody has entered any record. */
export type Overview = { tiles: Tile[]; plots: Plot[] } | null;

/**
 * Key figures and plots of a year, of the own unit and those below: two statements, whatever they show.
 * @param today as `2026-03-05`
 */
export async function readOverview(scope: Scope, year: number, today: string): Promise<Overview> {
  const [any, definitions, kinds] = await Promise.all([
    db().ledgerRecord.findFirst({
      where: { deletedAt: null, unit: unitWithin(scope) },
      select: { id: true },
    }),
    db().figureDefinition.findMany({
      where: { key: { in: tiles.flatMap(({ main, beside }) => [main, ...beside]) }, archivedAt: null },
      select: { key: true, formula: true, measure: true, kind: { select: { id: true, declaration: true } } },
    }),
    db().ledgerKind.findMany({
      where: { key: { in: plots.map(({ kind }) => kind) }, archivedAt: null },
      select: { id: true, key: true, declaration: true },
    }),
  ]);
  if (!any) return null;
  const days = daysOf({ periodKind: "year", year, part: 1 });
  const units = await unitIds(scope);
  const [readTiles, readPlots] = await Promise.all([
    tilesOf(units, definitions, days, comparedDays(year, today)),
    plotsOf(units, kinds, year, days),
  ]);
  return { tiles: readTiles, plots: readPlots };
}

type Days = { from: string; to: string };
type FoundDefinition = {
  key: string | null;
  formula: unknown;
  measure: string;
  kind: { id: string; declaration: unknown };
};

async function tilesOf(
  units: readonly string[],
  definitions: readonly FoundDefinition[],
  days: Days,
  before: Days,
): Promise<Tile[]> {
  const computable = definitions.filter(({ kind, formula }) => fits(kind, formula as Formula));
  const byKey = new Map(computable.map((each) => [each.key, each]));
  const computations: Computation[] = [];
  const compute = (key: string, span: Days) => {
    const found = byKey.get(key);
    return found ? computations.push(computationOf(units, found, span)) - 1 : null;
  };
  const places = tiles.map(({ main, beside }) => ({
    now: compute(main, days),
    before: compute(main, before),
    beside: beside.map((key) => compute(key, days)),
  }));
  if (computations.length === 0) return [];
  const { sql, values } = figureSql(computations);
  const rows = await db().$queryRawUnsafe<{ place: number; value: number | null; records: number }[]>(
    sql,
    ...values,
  );
  const byPlace = new Map(rows.map(({ place, value, records }) => [place, records > 0 ? value : null]));
  const valueAt = (place: number | null) => (place === null ? null : (byPlace.get(place) ?? null));
  return tiles.flatMap(({ key, main }, index): Tile[] => {
    const found = byKey.get(main);
    const place = places[index];
    if (!found || !place) return [];
    const { aggregate, filter } = found.formula as Formula;
    return [
      {
        ...{ key, measure: found.measure, percent: isPercent(aggregate) },
        ...{ value: valueAt(place.now), before: valueAt(place.before), beside: place.beside.map(valueAt) },
        href: ledgerAddress(found.kind.id, { ...days, filter }),
      },
    ];
  });
}

/** Whether a ledger still has what a formula counts with: one that does not must not keep the others from being read. */
function fits(kind: { declaration: unknown }, formula: Formula): boolean {
  return unfittingField(kind.declaration as Declaration, formula) === null;
}

function computationOf(
  units: readonly string[],
  { formula, kind }: FoundDefinition,
  span: Days,
): Computation {
  const over = { kindId: kind.id, declaration: kind.declaration as Declaration };
  return { ...over, formula: formula as Formula, units, ...span };
}

async function plotsOf(
  units: readonly string[],
  kinds: readonly { id: string; key: string | null; declaration: unknown }[],
  year: number,
  days: Days,
): Promise<Plot[]> {
  const over = plots.flatMap(({ key, kind, shape }): PlotOver[] => {
    const found = kinds.find((each) => each.key === kind);
    if (!found || !fits(found, plotFormula(shape))) return [];
    return [{ key, shape, kindId: found.id, declaration: found.declaration as Declaration }];
  });
  if (over.length === 0) return [];
  const { sql, values } = plotSql(over, { units, ...days });
  const rows = await db().$queryRawUnsafe<PlotRow[]>(sql, ...values);
  return over.map((each) => plotOf(each, rows, year));
}
