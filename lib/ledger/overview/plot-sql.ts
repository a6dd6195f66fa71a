import type { Declaration } from "../declaration.ts";
import type { Formula } from "../figures/definition.ts";
import type { Filter } from "../record-filter.ts";
import { directNames, filterSql, Parameters } from "../sql.ts";

/**
 * What a plot draws by month: `counts`, how many records there are with each value of a field; `ratio`, the sum of a
 * field as a part of that of another; `share`, how many records meet a condition as a part of all.
 */
export type PlotShape =
  | { type: "counts"; by: string }
  | { type: "ratio"; numerator: string; denominator: string }
  | { type: "share"; where: Filter };

/** The plots of the start page, in order; `kind` is the key of a built-in kind. */
export const plots = [
  { key: "media", kind: "media-reports", shape: { type: "counts", by: "level" } },
  {
    key: "study",
    kind: "theory-study",
    shape: { type: "ratio", numerator: "attended", denominator: "due" },
  },
  {
    key: "inquiries",
    kind: "inquiries",
    shape: { type: "share", where: [{ field: "repliedAt", filled: true }] },
  },
] as const satisfies readonly { key: string; kind: string; shape: PlotShape }[];

/** The name of a plot. */
export type PlotKey = (typeof plots)[number]["key"];

/** A plot over the ledger that it is about. */
export type PlotOver = { key: PlotKey; shape: PlotShape; kindId: string; declaration: Declaration };

/** A line of the answer: a month, the value of the field that is counted by, and two sums. */
export type PlotRow = {
  key: PlotKey;
  month: number;
  series: string | null;
  part: number;
  whole: number;
  /** How many records were counted. */
  records: number;
};

/** The records that a plot counts, whatever their month. */
export function plotFilter(shape: PlotShape): Filter {
  if (shape.type !== "ratio") return [];
  return [
    { field: shape.numerator, filled: true },
    { field: shape.denominator, filled: true },
  ];
}

/** A formula with the fields of a plot, to be held against what its ledger declares. */
export function plotFormula(shape: PlotShape): Formula {
  const aggregate = shape.type === "counts" ? ({ type: "distinct", field: shape.by } as const) : shape;
  return { aggregate, filter: [], span: "period" };
}

/**
 * One statement for all plots; each row is a `PlotRow`. Days are both included.
 * @param units ids of the units whose records count: a list is looked up faster than the tree of units is joined
 */
export function plotSql(
  given: readonly PlotOver[],
  { units, from, to }: { units: readonly string[]; from: string; to: string },
): { sql: string; values: unknown[] } {
  const parameters = new Parameters();
  const within = `r.deleted_at is null and (r.unit_id = any(${parameters.add(units, "uuid[]")})) is true`;
  const days = `between ${parameters.add(from, "date")} and ${parameters.add(to, "date")}`;
  const parts = given.map(({ key, shape, kindId, declaration }) => {
    const series = shape.type === "counts" ? directNames(declaration).text(shape.by) : "null::text";
    const counted = filterSql(declaration, plotFilter(shape), parameters);
    const [part, whole] = sumsSql(declaration, shape, parameters);
    const kind = `r.kind_id = ${parameters.add(kindId, "uuid")} and r.date ${days}`;
    return `select ${parameters.add(key, "text")} as key, extract(month from r.date)::int as month, ${series} as series, (${part})::float8 as part, (${whole})::float8 as whole, count(*)::float8 as records from ledger_record r where ${kind} and ${within} and ${counted} group by 2, 3`;
  });
  return { sql: parts.join(" union all "), values: parameters.values };
}

function sumsSql(
  declaration: Declaration,
  shape: PlotShape,
  parameters: Parameters,
): [part: string, whole: string] {
  if (shape.type === "counts") return ["count(*)", "count(*)"];
  if (shape.type === "share")
    return [`count(*) filter (where ${filterSql(declaration, shape.where, parameters)})`, "count(*)"];
  const names = directNames(declaration);
  const sum = (key: string) => `sum(${names.number(key)})`;
  return [sum(shape.numerator), sum(shape.denominator)];
}
