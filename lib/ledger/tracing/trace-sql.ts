import { type Computation, type FigureRow, figureSql, recordsSql } from "../figures/figure-sql.ts";
import { filterSql, Parameters } from "../sql.ts";

/** Most records of which a figure keeps the names: of more it keeps only how many there were. */
export const mostTraced = 20_000;

/** What a row of the statement says: a reading, and the first records behind it with their versions, by day. */
export type TraceRow = FigureRow & { ids: string[]; versions: number[] };

/**
 * One statement for any number of computations, like `figureSql`, with the ids of the first records behind each.
 * Readings and ids are of the same moment.
 */
export function traceSql(
  computations: readonly Computation[],
  most: number,
): { sql: string; values: unknown[] } {
  const parameters = new Parameters();
  const { sql } = figureSql(computations, parameters);
  const lists = computations.map((computation, place) => {
    const { declaration, formula } = computation;
    const where = filterSql(declaration, formula.filter, parameters);
    const records = `select r.id, r.version, r.date ${recordsSql(computation, parameters)} and ${where} order by r.date, r.id limit ${most}`;
    return `select ${place} as place, ${inOrder("id")} as ids, ${inOrder("version")} as versions from (${records}) t`;
  });
  return {
    sql: `select f.place, f.value, f.list, f.records, t.ids, t.versions from (${sql}) f join (${lists.join(" union all ")}) t using (place)`,
    values: parameters.values,
  };
}

function inOrder(column: string): string {
  return `coalesce(array_agg(t.${column} order by t.date, t.id), '{}')`;
}
