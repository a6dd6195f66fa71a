import { route } from "#lib/route.ts";
import { listDuties } from "#lib/summaries/duties/queries.ts";

/** Who writes which section of a summary, and by when: `DutiesShown`. */
export const GET = route<{ id: string }>("summary.duties", async (scope, _request, { id }) =>
  Response.json(await listDuties(scope, id), { headers: { "Cache-Control": "no-store" } }),
);
