import { newUuid } from "../../uuid.ts";
import type { Declaration } from "../declaration.ts";
import type { Judged } from "../judging/judge-rows.ts";
import { fingerprintOf, storedValues } from "../records/stored-values.ts";
import { dueAfterEdit, dueAt, stamped } from "../records/workflow.ts";

/** Rows of `ledger_record` for new lines: each in the first state of its workflow. */
export function addedRows(
  declaration: Declaration,
  rows: readonly Extract<Judged, { act: "add" }>[],
  now: Date,
) {
  const first = declaration.workflow?.[0];
  return rows.map(({ unitId, date, values: given, fingerprint: importedAs }) => {
    const values = first ? stamped(first, given, now) : given;
    return {
      ...{ id: newUuid(), unitId, date, ...storedValues(declaration, values), importedAs },
      ...{ state: first?.key ?? null, dueAt: dueAt(first, values, now) },
      fingerprint: fingerprintOf(declaration, { unitId, date, values }),
    };
  });
}

/** What becomes of the rows of `ledger_record` that lines change, from the versions that they were. */
export function changedRows(declaration: Declaration, rows: readonly Extract<Judged, { act: "change" }>[]) {
  return rows.map(({ before, unitId, date, values, changes }) => ({
    ...{ id: before.id, version: before.version, unitId, date, detail: changes },
    ...storedValues(declaration, values),
    dueAt: dueAfterEdit(declaration, before, values),
    fingerprint: fingerprintOf(declaration, { unitId, date, values }),
  }));
}
