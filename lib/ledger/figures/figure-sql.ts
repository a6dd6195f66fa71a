import { type Declaration, fieldOf } from "../declaration.ts";
import { ColumnNames, directNames, filterSql, type Names, Parameters } from "../sql.ts";
import type { Aggregate, Formula } from "./definition.ts";
import type { Reading } from "./question.ts";

/** What one answer of the statement is computed from: a formula over a kind, a unit and days. */
export type Computation = {
  kindId: string;
  declaration: Pick<Declaration, "fields">;
  formula: Formula;
  /** Ids of the units whose records count; computations with the very same list share a pass. */
  units: readonly string[];
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
  const lists = new Map<readonly string[], number>();
  for (const [place, computation] of computations.entries()) {
    const { kindId, units, from, to, formula } = computation;
    if (!lists.has(units)) lists.set(units, lists.size);
    const key = [kindId, lists.get(units), formula.span === "until" ? "" : from, to].join("/");
    passes.set(key, [...(passes.get(key) ?? []), place]);
  }
  const parts: string[] = [];
  for (const places of passes.values()) {
    const named = places.filter((place) => computations[place]!.formula.aggregate.type === "list");
    const numbers = places.filter((place) => !named.includes(place));
    if (numbers.length > 0) parts.push(passSql(computations, numbers, parameters));
    for (const place of named) parts.push(listSql(computations[place]!, place, parameters));
  }
  return { sql: parts.join(" union all "), values: parameters.values };
}

/** What a row of the statement says. */
export type FigureRow = { place: number; value: number | null; list: string[] | null; records: number };

/** A row as a reading: where no record counts there is no value. */
export function readingOf({ value, list, records }: FigureRow): Reading {
  return { value: records > 0 ? value : null, list: records > 0 ? list : null, records };
}

/** The records `r` that a computation may count, before its filter. */
export function recordsSql(
  { kindId, units, from, to, formula }: Computation,
  parameters: Parameters,
): string {
  // A list of constants is looked up in a hash, half the work of a join. Without "is true" the index would be
  // searched for each unit anew.
  const within = `(r.unit_id = any(${parameters.add(units, "uuid[]")})) is true`;
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
  const [first] = places.map((place) => computations[place]!);
  const names = new ColumnNames(first!.declaration);
  const columns = places.map((place, index) => {
    const { declaration, formula } = computations[place]!;
    const where = filterSql(declaration, formula.filter, parameters, names);
    const value = valueSql(declaration, formula.aggregate, where, parameters, names);
    return `array[(${value})::float8, (count(*) filter (where ${where}))::float8] as a${index}`;
  });
  const rows = places.map((place, index) => `(${place}, p.a${index}[1], p.a${index}[2])`).join(", ");
  // Without the limit PostgreSQL would put the expressions back where the columns are used.
  const inner = `select ${names.selection} ${recordsSql(first!, parameters)} offset 0`;
  return `select v.place, v.value, null::jsonb as list, v.records from (select ${columns.join(", ")} from (${inner}) r) p cross join lateral (values ${rows}) v(place, value, records)`;
}

function valueSql(
  declaration: Pick<Declaration, "fields">,
  aggregate: Aggregate,
  where: string,
  parameters: Parameters,
  names: Names,
): string {
  switch (aggregate.type) {
    case "sum":
      return `sum(${names.number(aggregate.field)}) filter (where ${where})`;
    case "average":
      return `avg(${names.number(aggregate.field)}) filter (where ${where})`;
    case "median":
      return `percentile_cont(0.5) within group (order by ${names.number(aggregate.field)}) filter (where ${where})`;
    case "ratio": {
      const [over, under] = [names.number(aggregate.numerator), names.number(aggregate.denominator)];
      const both = `filter (where ${where} and ${over} is not null and ${under} is not null)`;
      return `sum(${over}) ${both} / nullif(sum(${under}) ${both}, 0)`;
    }
    case "share": {
      const part = filterSql(declaration, aggregate.where, parameters, names);
      return `(count(*) filter (where ${where} and ${part}))::numeric / nullif(count(*) filter (where ${where}), 0)`;
    }
    case "distinct":
      return `count(distinct ${names.text(aggregate.field)}) filter (where ${where})`;
    default:
      return `count(*) filter (where ${where})`;
  }
}

/** The different values of a field, by another from the largest down, else by day; and how many records there are. */
function listSql(computation: Computation, place: number, parameters: Parameters): string {
  const { declaration, formula } = computation;
  const aggregate = formula.aggregate;
  if (aggregate.type !== "list") throw new Error("not a list");
  const names = directNames(declaration);
  const text = wordSql(computation, names.text(aggregate.field), parameters);
  const amount = aggregate.by ? names.number(aggregate.by) : "null::numeric";
  const from = recordsSql(computation, parameters);
  const where = filterSql(declaration, formula.filter, parameters);
  const top = parameters.add(aggregate.top, "int");
  const records = `select ${text} as word, ${amount} as amount, r.date, r.id ${from} and ${where}`;
  // Those without a word come last, so that they are counted and never named.
  const order = "r.word is null, max(r.amount) desc nulls last, min(r.date), min(r.id::text)";
  const words = `select r.word, count(*) as records, row_number() over (order by ${order}) as place from (${records}) r group by r.word`;
  return `select ${place} as place, null::float8 as value, l.list, l.records from (select coalesce(jsonb_agg(w.word order by w.place) filter (where w.word is not null and w.place <= ${top}), '[]') as list, coalesce(sum(w.records), 0)::float8 as records from (${words}) w) l`;
}

/** What a list says of a field: the text itself, of a unit its name if its records count too. */
function wordSql({ declaration, formula, units }: Computation, text: string, parameters: Parameters): string {
  const key = formula.aggregate.type === "list" ? formula.aggregate.field : "";
  if (key !== "unit" && fieldOf(declaration, key)?.type !== "unit") return text;
  return `(select u.name from unit u where u.id::text = ${text} and u.id = any(${parameters.add(units, "uuid[]")}))`;
}
