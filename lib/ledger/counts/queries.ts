import type { Scope } from "../../auth/scope.ts";
import { db } from "../../db.ts";
import { unitIds } from "../../units/queries.ts";

/** How many records of a ledger there are: of a year, sent back and not mended, and overdue now. */
export type Counts = { ofYear: number; returned: number; overdue: number };

/** The numbers of every ledger that has any, by its id, over the caller's unit and those below: one pass over them. */
export async function countRecords(scope: Scope, year: number): Promise<Record<string, Counts>> {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const units = await unitIds(scope);
  const rows = await db().$queryRaw<({ kindId: string } & Counts)[]>`
    select kind_id as "kindId",
      (count(*) filter (where date between ${from}::date and ${to}::date))::int as "ofYear",
      (count(*) filter (where return_reason is not null))::int as returned,
      (count(*) filter (where due_at < now()))::int as overdue
    from ledger_record
    where deleted_at is null and unit_id = any(${units}::uuid[])
      and (date between ${from}::date and ${to}::date or return_reason is not null or due_at < now())
    group by kind_id`;
  return Object.fromEntries(rows.map(({ kindId, ...counts }) => [kindId, counts]));
}
