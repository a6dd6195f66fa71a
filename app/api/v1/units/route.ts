import { unitsForPrograms } from "#lib/ledger/api/queries.ts";
import { programRoute } from "#lib/route.ts";

/** The units whose records the token may see. */
export const GET = programRoute("record.read", async (scope) => Response.json(await unitsForPrograms(scope)));
