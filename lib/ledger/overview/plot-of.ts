import { daysOf } from "../../period.ts";
import { type Declaration, fieldOf } from "../declaration.ts";
import type { Filter } from "../record-filter.ts";
import { ledgerAddress } from "../records/ledger-address.ts";
import { type PlotKey, type PlotOver, type PlotRow, plotFilter } from "./plot-sql.ts";

/** What a month holds: a number or a part of one, null where nothing was counted; and where its records are. */
export type Point = { value: number | null; part: number; whole: number; records: number; href: string };

/** A line, or one colour of a bar, over the twelve months; `name` is null for records without a value. */
export type Series = { name: string | null; points: Point[] };

/** A plot with everything that is drawn, and that its table says. */
export type Plot = {
  key: PlotKey;
  kindId: string;
  /** Whether its values are parts of one, printed as percent. */
  percent: boolean;
  series: Series[];
  /** How many records were counted. */
  records: number;
};

/** The rows of a plot as series by month: of a choice in the order of the choices, what else there is after them. */
export function plotOf(over: PlotOver, rows: readonly PlotRow[], year: number): Plot {
  const { key, kindId, shape, declaration } = over;
  const own = rows.filter((row) => row.key === key);
  const percent = shape.type !== "counts";
  const names = shape.type === "counts" ? seriesNames(declaration, shape.by, own) : [null];
  const series = names.map((name) => ({
    name,
    points: months.map((month): Point => {
      const row = own.find((each) => each.month === month && each.series === name);
      const { part = 0, whole = 0, records = 0 } = row ?? {};
      const filter = shape.type === "counts" ? [valueCondition(shape.by, name)] : plotFilter(shape);
      return {
        ...{
          part,
          whole,
          records,
          href: ledgerAddress(kindId, { ...daysOf({ periodKind: "month", year, part: month }), filter }),
        },
        value: percent ? (whole > 0 ? part / whole : null) : part,
      };
    }),
  }));
  return { key, kindId, percent, series, records: own.reduce((sum, { records }) => sum + records, 0) };
}

/** The twelve months. */
export const months = Array.from({ length: 12 }, (_, index) => index + 1);

function valueCondition(field: string, value: string | null): Filter[number] {
  return value === null ? { field, filled: false } : { field, oneOf: [value] };
}

function seriesNames(declaration: Declaration, key: string, rows: readonly PlotRow[]): (string | null)[] {
  const found = new Set(rows.map(({ series }) => series));
  const { choices = [] } = fieldOf(declaration, key) ?? {};
  const declared = choices.filter(({ value, archived }) => !archived || found.has(value));
  const known = declared.map(({ value }) => value);
  const others = [...found].filter((name) => name !== null && !known.includes(name)).toSorted();
  return [...known, ...others, ...(found.has(null) ? [null] : [])];
}
