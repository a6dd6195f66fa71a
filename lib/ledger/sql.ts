import { AppError } from "../errors.ts";
import { type Declaration, fieldOf, isFact, isNumeric } from "./declaration.ts";
import type { Condition, Filter } from "./record-filter.ts";

/** The values of a statement, in the order of their numbers. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Takes a value and gives the place that stands for it: `$1`, `$2` … */
  add(value: unknown, type = ""): string {
    this.values.push(value);
    return `$${this.values.length}${type && `::${type}`}`;
  }
}

/** How a statement names the values of the record `r`. */
export type Names = {
  /** The field as text; null where there is none. */
  text: (key: string) => string;
  /** The field as a number; null where there is none. */
  number: (key: string) => string;
};

/**
 * Names for statements that read each value once. Beside the fields there are `state`, `date` and `unit`.
 * @throws AppError from both, `definition.field` when the ledger has no such field, or it holds no numbers
 */
export function directNames(declaration: Pick<Declaration, "fields">): Names {
  const field = (key: string) => {
    const found = fieldOf(declaration, key);
    if (!found || found.type === "attachment") throw new AppError("definition.field", { field: key });
    return found;
  };
  return {
    text: (key) => {
      if (key === "state") return "r.state";
      if (key === "date") return "r.date::text";
      if (key === "unit") return "r.unit_id::text";
      return `(r.${isFact(field(key)) ? "facts" : "words"}->>${literal(key)})`;
    },
    number: (key) => {
      if (!isNumeric(field(key))) throw new AppError("definition.field", { field: key });
      return `(r.facts->${literal(key)})::numeric`;
    },
  };
}

/**
 * Names for statements that use values many times: each is taken out of its record once, as a column of an inner
 * statement, which is most of the work.
 */
export class ColumnNames implements Names {
  readonly #direct: Names;
  readonly #columns = new Map<string, string>();

  constructor(declaration: Pick<Declaration, "fields">) {
    this.#direct = directNames(declaration);
  }

  text(key: string): string {
    return this.#column(this.#direct.text(key));
  }

  number(key: string): string {
    return this.#column(this.#direct.number(key));
  }

  /** What the inner statement selects. */
  get selection(): string {
    return [...this.#columns].map(([expression, name]) => `${expression} as ${name}`).join(", ");
  }

  #column(expression: string): string {
    const name = this.#columns.get(expression) ?? `c${this.#columns.size}`;
    this.#columns.set(expression, name);
    return name;
  }
}

/** What all conditions of a filter together say, null or false where they do not hold; `true` without any. */
export function filterSql(
  declaration: Pick<Declaration, "fields">,
  filter: Filter,
  parameters: Parameters,
  names: Names = directNames(declaration),
): string {
  return filter.map((each) => conditionSql(declaration, each, parameters, names)).join(" and ") || "true";
}

function conditionSql(
  declaration: Pick<Declaration, "fields">,
  condition: Condition,
  parameters: Parameters,
  names: Names,
): string {
  const text = () => names.text(condition.field);
  const field = fieldOf(declaration, condition.field);
  const counts = field !== undefined && isNumeric(field);
  if ("oneOf" in condition || "not" in condition) {
    // The same number can be written in several ways, so numbers are compared as such.
    const value = counts ? names.number(condition.field) : text();
    const type = counts ? "numeric" : "text";
    const given = "oneOf" in condition ? condition.oneOf : condition.not;
    const list = counts ? given.filter((each) => typeof each === "number").map(String) : given.map(plain);
    if ("not" in condition) return `coalesce(${value} <> all(${parameters.add(list, `${type}[]`)}), true)`;
    const [only, ...others] = list;
    if (only !== undefined && others.length === 0) return `${value} = ${parameters.add(only, type)}`;
    return `${value} = any(${parameters.add(list, `${type}[]`)})`;
  }
  if ("filled" in condition) return `${text()} is ${condition.filled ? "not null" : "null"}`;
  if ("contains" in condition) {
    const pattern = `%${plain(condition.contains).replace(/[\\%_]/g, "\\$&")}%`;
    return `${text()} ilike ${parameters.add(pattern, "text")}`;
  }
  const [sign, bound] = "from" in condition ? [">=", condition.from] : ["<=", condition.to];
  if (counts) {
    const number = Number(bound);
    if (!Number.isFinite(number)) throw new AppError("definition.field", { field: field.key });
    return `${names.number(field.key)} ${sign} ${parameters.add(number, "numeric")}`;
  }
  // A day as the last one includes its minutes. Characters compare alike whatever language the database sorts by.
  const wholeDay = field?.type === "time" && sign === "<=" && plain(bound).length === "2026-03-05".length;
  const last = wholeDay ? `${plain(bound)}T23:59` : plain(bound);
  return `${text()} collate "C" ${sign} ${parameters.add(last, "text")}`;
}

/** A value as the text that a record holds it as; PostgreSQL takes no NUL. */
function plain(value: string | number | boolean): string {
  return String(value).replaceAll("\0", "");
}

/** A word as an SQL literal: keys of fields come from what administrators declare. */
function literal(word: string): string {
  return `'${word.replaceAll("'", "''").replaceAll("\0", "")}'`;
}
