import { sheetProgress } from "#lib/ledger/excel/queries.ts";
import { route } from "#lib/route.ts";

/** How far saving a sheet is: `{ state, done, total }`. */
export const GET = route<{ id: string }>("record.import", async (scope, _request, { id }) =>
  Response.json(await sheetProgress(scope, id), { headers: { "Cache-Control": "no-store" } }),
);
