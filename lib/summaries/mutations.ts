import { recordAudit } from "../audit/record.ts";
import type { Scope } from "../auth/scope.ts";
import { db } from "../db.ts";
import type { Exportable } from "./queries.ts";

/** Writes into the audit table that somebody took a summary out as a file. */
export async function recordExport(
  scope: Scope,
  summary: Pick<Exportable, "id" | "title" | "unit">,
  detail: { bytes: number; blanks: number },
): Promise<void> {
  const { id, title, unit } = summary;
  await recordAudit(db(), scope, {
    action: "summary.export",
    object: { kind: "summary", id, name: title, unitPath: unit.path },
    detail,
  });
}
