import { type Declaration, fieldOf, isNumeric } from "../declaration.ts";
import { directNames, filterSql, Parameters } from "../sql.ts";
import type { ListRecords } from "./input.ts";

/** What a list of records is made from beside its address: the ledger, how far the caller sees, and the moment. */
export type ListPlace = {
  kindId: string;
  declaration: Declaration;
  /** Path of the topmost unit whose records are listed. */
  unitPath: string;
  /** Id of the unit when those below it are left out. */
  ownUnit: string | null;
  now: Date;
};

/** The statements for one page of a ledger, and for the number and the sums of all that fit. */
export function listSql(
  place: ListPlace,
  query: ListRecords,
  pageSize: number,
): { page: Statement; totals: Statement } {
  const { declaration } = place;
  const page = new Parameters();
  const order = orderSql(declaration, query.sort);
  const limits = `limit ${pageSize} offset ${(query.page - 1) * pageSize}`;
  const rows = `select r.id ${whereSql(place, query, page)} order by ${order} ${limits}`;
  const totals = new Parameters();
  const names = directNames(declaration);
  const sums = declaration.totals.map(
    (key) => `, sum(${names.number(key)})::float8 as ${JSON.stringify(key)}`,
  );
  const all = `select count(*)::int as total${sums.join("")} ${whereSql(place, query, totals)}`;
  return { page: { sql: rows, values: page.values }, totals: { sql: all, values: totals.values } };
}

/** An SQL statement with its values. */
export type Statement = { sql: string; values: unknown[] };

/** The statement for the ids of all records that fit, in order, at most so many. */
export function idsSql(place: ListPlace, query: ListRecords, most: number): Statement {
  const parameters = new Parameters();
  const where = whereSql(place, query, parameters);
  const order = orderSql(place.declaration, query.sort);
  return { sql: `select r.id ${where} order by ${order} limit ${most}`, values: parameters.values };
}

function whereSql(place: ListPlace, query: ListRecords, parameters: Parameters): string {
  const { kindId, declaration, unitPath, ownUnit, now } = place;
  const conditions = [
    `r.kind_id = ${parameters.add(kindId, "uuid")}`,
    query.only === "deleted" ? "r.deleted_at is not null" : "r.deleted_at is null",
    ownUnit
      ? `r.unit_id = ${parameters.add(ownUnit, "uuid")}`
      : `r.unit_id in (select id from unit where path like ${parameters.add(`${unitPath}%`, "text")})`,
    filterSql(declaration, query.filter, parameters),
  ];
  if (query.from) conditions.push(`r.date >= ${parameters.add(query.from, "date")}`);
  if (query.to) conditions.push(`r.date <= ${parameters.add(query.to, "date")}`);
  if (query.only === "returned") conditions.push("r.return_reason is not null");
  if (query.only === "overdue") conditions.push(`r.due_at < ${parameters.add(now, "timestamptz")}`);
  if (query.text) {
    const pattern = parameters.add(`%${query.text.replace(/[\\%_]/g, "\\$&")}%`, "text");
    const texts = declaration.fields.filter(({ type }) => type === "text" || type === "longText");
    const names = directNames(declaration);
    const found = texts.map(({ key }) => `${names.text(key)} ilike ${pattern}`);
    conditions.push(found.length > 0 ? `(${found.join(" or ")})` : "false");
  }
  return `from ledger_record r where ${conditions.join(" and ")}`;
}

function orderSql(declaration: Declaration, sort: string): string {
  const down = sort.startsWith("-");
  const key = down ? sort.slice(1) : sort;
  const direction = down ? "desc" : "asc";
  const field = fieldOf(declaration, key);
  const known = key === "state" || key === "unit" || (field && field.type !== "attachment");
  if (!known) return `r.date ${direction}, r.id ${direction}`;
  const names = directNames(declaration);
  const value = field && isNumeric(field) ? names.number(key) : names.text(key);
  return `${value} ${direction} nulls last, r.date desc, r.id desc`;
}
