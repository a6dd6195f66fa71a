import type { Declaration } from "../declaration.ts";
import { filterSql, numberSql, Parameters, textSql } from "../sql.ts";
import type { Aggregate, Formula } from "./definition.ts";
import type { Reading } from "./question.ts";

/** What one answer of the statement is computed from: a formula over a kind, a unit and days. */
export type Computation = {
  kindId: string;
  declaration: Pick<Declaration, "fields">;
  formula: Formula;
  unit: { id: string; path: string };
  /** Whether the units below count too. */
  below: boolean;
  /** Days, both included; a formula that spans all until the end needs no beginning. */
  from: string;
  to: string;
};

/**
 * One statement for any number of computations: each row is `{ place, value, list, records }`, `place` the index of the
 * computation. Computations over the same records share one pass over them.
 */
export function figureSql(
  computations: readonly Computation[],
  parameters = new Parameters(),
): { sql: string; values: unknown[] } {
  const passes = new Map<string, number[]>();
  for (const [place, computation] of computations.entries()) {
    const key = passKey(computation);
    passes.set(key, [...(passes.get(key) ?? []), place]);
  }
  const parts: string[] = [];
  for (const places of passes.values()) {
    const lists = places.filter((place) => computations[place]!.formula.aggregate.type === "list");
    const numbers = places.filter((place) => !lists.includes(place));
    if (numbers.length > 0) parts.push(passSql(computations, numbers, parameters));
    for (const place of lists) parts.push(listSql(computations[place]!, place, parameters));
  }
  return { sql: parts.join(" union all "), values: parameters.values };
}

function passKey({ kindId, unit, below, from, to, formula }: Computation): string {
  return [kindId, unit.id, below, formula.span === "until" ? "" : from, to].join("/");
}

/** What a row of the statement says. */
export type FigureRow = { place: number; value: number | null; list: string[] | null; records: number };

/** A row as a reading: where no record counts there is no value. */
export function readingOf({ value, list, records }: FigureRow): Reading {
  return { value: records > 0 ? value : null, list: records > 0 ? list : null, records };
}

/** The records `r` that a computation may count, before its filter. */
export function recordsSql(
  { kindId, unit, below, from, to, formula }: Computation,
  parameters: Parameters,
): string {
  const within = below
    ? `r.unit_id in (select id from unit where path like ${parameters.add(`${unit.path}%`, "text")})`
    : `r.unit_id = ${parameters.add(unit.id, "uuid")}`;
  const begun = formula.span === "until" ? "" : ` and r.date >= ${parameters.add(from, "date")}`;
  const kind = `r.kind_id = ${parameters.add(kindId, "uuid")}`;
  return `from ledger_record r where ${kind}${begun} and r.date <= ${parameters.add(to, "date")} and r.deleted_at is null and ${within}`;
}

/** All numbers over the same records in one pass; a row for each. */
function passSql(
  computations: readonly Computation[],
  places: readonly number[],
  parameters: Parameters,
): string {
  const columns = places.map((place) => {
    const { declaration, formula } = computations[place]!;
    const where = filterSql(declaration, formula.filter, parameters);
    return `array[(${valueSql(declaration, formula.aggregate, where, parameters)})::float8, (count(*) filter (where ${where}))::float8]`;
  });
  const names = places.map((_, index) => `a${index}`);
  const rows = places.map((place, index) => `(${place}, p.a${index}[1], p.a${index}[2])`);
  const selected = columns.map((column, index) => `${column} as ${names[index]}`).join(", ");
  const from = recordsSql(computations[places[0]!]!, parameters);
  return `select v.place, v.value, null::jsonb as list, v.records from (select ${selected} ${from}) p cross join lateral (values ${rows.join(", ")}) v(place, value, records)`;
}

function valueSql(
  declaration: Pick<Declaration, "fields">,
  aggregate: Aggregate,
  where: string,
  parameters: Parameters,
): string {
  const number = (key: string) => numberSql(declaration, key);
  switch (aggregate.type) {
    case "sum":
      return `sum(${number(aggregate.field)}) filter (where ${where})`;
    case "average":
      return `avg(${number(aggregate.field)}) filter (where ${where})`;
    case "median":
      return `percentile_cont(0.5) within group (order by ${number(aggregate.field)}) filter (where ${where})`;
    case "ratio": {
      const [over, under] = [number(aggregate.numerator), number(aggregate.denominator)];
      const both = `filter (where ${where} and ${over} is not null and ${under} is not null)`;
      return `sum(${over}) ${both} / nullif(sum(${under}) ${both}, 0)`;
    }
    case "share": {
      const part = filterSql(declaration, aggregate.where, parameters);
      return `(count(*) filter (where ${where} and ${part}))::numeric / nullif(count(*) filter (where ${where}), 0)`;
    }
    case "distinct":
      return `count(distinct ${textSql(declaration, aggregate.field)}) filter (where ${where})`;
    default:
      return `count(*) filter (where ${where})`;
  }
}

/** The different values of a field, by another from the largest down, else by day; and how many records there are. */
function listSql(computation: Computation, place: number, parameters: Parameters): string {
  const { declaration, formula } = computation;
  const aggregate = formula.aggregate;
  if (aggregate.type !== "list") throw new Error("not a list");
  const text = textSql(declaration, aggregate.field);
  const order = aggregate.by ? `max(${numberSql(declaration, aggregate.by)}) desc nulls last, ` : "";
  const from = recordsSql(computation, parameters);
  const where = filterSql(declaration, formula.filter, parameters);
  const top = parameters.add(aggregate.top, "int");
  return `select ${place} as place, null::float8 as value, (select coalesce(jsonb_agg(l.word order by l.place), '[]') from (select ${text} as word, row_number() over (order by ${order}min(r.date), min(r.id::text)) as place ${from} and ${where} and ${text} is not null group by 1 order by 2 limit ${top}) l) as list, (select count(*)::float8 ${from} and ${where}) as records`;
}
