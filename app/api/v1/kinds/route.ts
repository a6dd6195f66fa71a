import { kindsForPrograms } from "#lib/ledger/api/queries.ts";
import { programRoute } from "#lib/route.ts";

/** The ledgers with their fields and choices. */
export const GET = programRoute("record.read", async (scope) => Response.json(await kindsForPrograms(scope)));
