import type { Scope } from "../../auth/scope.ts";
import { withinReach } from "../../auth/within-reach.ts";
import { db } from "../../db.ts";
import { isUuid } from "../../uuid.ts";
import { ledgerParameters } from "../records/ledger-address.ts";
import { viewQueryInput } from "./input.ts";

/** A saved view of a ledger; `query` is what the address of the ledger says then. */
export type View = { id: string; name: string; query: Record<string, string> };

/** The views of a ledger that the caller saved, by name. */
export async function listViews(scope: Scope, kindId: string): Promise<View[]> {
  if (!isUuid(kindId)) return [];
  const views = await db().ledgerView.findMany({
    where: { kindId, userId: scope.userId, kind: withinReach(scope) },
    select: { id: true, name: true, query: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return views.map(({ query, ...view }) => ({
    ...view,
    query: ledgerParameters(viewQueryInput.parse(query)),
  }));
}
