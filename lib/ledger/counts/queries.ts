import { type Scope, unitWithin } from "../../auth/scope.ts";
import { withinReach } from "../../auth/within-reach.ts";
import { db } from "../../db.ts";

/** How many records of a ledger there are: of a year, sent back and not mended, and overdue now. */
export type Counts = { ofYear: number; returned: number; overdue: number };

/** The numbers of every ledger that has any, by its id, over the caller's unit and those below. */
export async function countRecords(scope: Scope, year: number): Promise<Record<string, Counts>> {
  const of = { kind: withinReach(scope), unit: unitWithin(scope), deletedAt: null };
  const days = { gte: new Date(`${year}-01-01`), lte: new Date(`${year}-12-31`) };
  const count = (where: object) =>
    db().ledgerRecord.groupBy({ by: "kindId", where: { ...of, ...where }, _count: { _all: true } });
  const [ofYear, returned, overdue] = await Promise.all([
    count({ date: days }),
    count({ returnReason: { not: null } }),
    count({ dueAt: { lt: new Date() } }),
  ]);
  const counts: Record<string, Counts> = {};
  for (const [name, rows] of Object.entries({ ofYear, returned, overdue })) {
    for (const { kindId, _count } of rows) {
      counts[kindId] = { ofYear: 0, returned: 0, overdue: 0, ...counts[kindId], [name]: _count._all };
    }
  }
  return counts;
}
