import { AppError } from "../errors.ts";
import { type Declaration, type Field, fieldOf, isFact, isNumeric } from "./declaration.ts";
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

/** A word as an SQL literal. Keys of fields are ours, but an administrator's browser sends them. */
export function literal(word: string): string {
  return `'${word.replaceAll("'", "''").replaceAll("\0", "")}'`;
}

/**
 * The text of a field of the record `r`, or of `state`, `date` and `unit`; null where there is none.
 * @throws AppError `definition.field` when the ledger has no such field
 */
export function textSql(declaration: Pick<Declaration, "fields">, key: string): string {
  if (key === "state") return "r.state";
  if (key === "date") return "r.date::text";
  if (key === "unit") return "r.unit_id::text";
  const field = fieldOf(declaration, key);
  if (!field || field.type === "attachment") throw new AppError("definition.field", { field: key });
  return `(r.${isFact(field) ? "facts" : "words"}->>${literal(key)})`;
}

/**
 * The number of a field of the record `r`; null where there is none.
 * @throws AppError `definition.field` when the ledger has no such field or it holds no numbers
 */
export function numberSql(declaration: Pick<Declaration, "fields">, key: string): string {
  const field = fieldOf(declaration, key);
  if (!field || !isNumeric(field)) throw new AppError("definition.field", { field: key });
  return `${textSql(declaration, key)}::numeric`;
}

/** What all conditions of a filter together say about the record `r`; `true` without any. */
export function filterSql(
  declaration: Pick<Declaration, "fields">,
  filter: Filter,
  parameters: Parameters,
): string {
  return filter.map((each) => conditionSql(declaration, each, parameters)).join(" and ") || "true";
}

function conditionSql(
  declaration: Pick<Declaration, "fields">,
  condition: Condition,
  parameters: Parameters,
): string {
  const text = textSql(declaration, condition.field);
  const field = fieldOf(declaration, condition.field);
  if ("oneOf" in condition)
    return `coalesce(${anyOfSql(declaration, field, text, "= any", condition.oneOf, parameters)}, false)`;
  if ("not" in condition)
    return `coalesce(${anyOfSql(declaration, field, text, "<> all", condition.not, parameters)}, true)`;
  if ("filled" in condition) return `${text} is ${condition.filled ? "not null" : "null"}`;
  if ("contains" in condition) {
    const pattern = `%${condition.contains.replaceAll("\0", "").replace(/[\\%_]/g, "\\$&")}%`;
    return `coalesce(${text} ilike ${parameters.add(pattern, "text")}, false)`;
  }
  const [sign, bound] = "from" in condition ? [">=", condition.from] : ["<=", condition.to];
  return `coalesce(${boundSql(declaration, field, text, sign, bound, parameters)}, false)`;
}

/** Compares with a list: numbers as numbers, as the same one can be written in several ways. */
function anyOfSql(
  declaration: Pick<Declaration, "fields">,
  field: Field | undefined,
  text: string,
  compared: string,
  values: readonly (string | number | boolean)[],
  parameters: Parameters,
): string {
  if (!field || !isNumeric(field))
    return `${text} ${compared}(${parameters.add(values.map(plain), "text[]")})`;
  const numbers = values.filter((value) => typeof value === "number").map(String);
  return `${numberSql(declaration, field.key)} ${compared}(${parameters.add(numbers, "numeric[]")})`;
}

/** Texts compare by their characters, whatever language the database sorts by; a day as upper bound of times includes it. */
function boundSql(
  declaration: Pick<Declaration, "fields">,
  field: Field | undefined,
  text: string,
  sign: string,
  bound: string | number,
  parameters: Parameters,
): string {
  if (!field || !isNumeric(field)) {
    const wholeDay = field?.type === "time" && sign === "<=" && /^\d{4}-\d{2}-\d{2}$/.test(String(bound));
    const last = wholeDay ? `${bound}T23:59` : plain(bound);
    return `${text} collate "C" ${sign} ${parameters.add(last, "text")}`;
  }
  const number = Number(bound);
  if (!Number.isFinite(number)) throw new AppError("definition.field", { field: field.key });
  return `${numberSql(declaration, field.key)} ${sign} ${parameters.add(number, "numeric")}`;
}

/** A value as the text that a record holds it as; PostgreSQL takes no NUL. */
function plain(value: string | number | boolean): string {
  return String(value).replaceAll("\0", "");
}
