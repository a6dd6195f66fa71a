import type { Declaration } from "../declaration.ts";
import type { Filter } from "../record-filter.ts";
import { filterSql, Parameters } from "../sql.ts";

/** One statement that says of one record which of any number of filters it meets: `{ met }`, in their order. */
export function filtersSql(
  declaration: Pick<Declaration, "fields">,
  filters: readonly Filter[],
  recordId: string,
): { sql: string; values: unknown[] } {
  const parameters = new Parameters();
  const met = filters.map((filter) => `(${filterSql(declaration, filter, parameters)})`);
  const sql = `select array[${met.join(", ")}]::boolean[] as met from ledger_record r where r.id = ${parameters.add(recordId, "uuid")}`;
  return { sql, values: parameters.values };
}
