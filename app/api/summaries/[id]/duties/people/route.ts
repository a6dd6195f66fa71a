import { route } from "#lib/route.ts";
import { peopleForDuties } from "#lib/summaries/duties/queries.ts";

/** Those who may be given sections of a summary: `[{ id, name, unit }]`. */
export const GET = route<{ id: string }>("summary.duty-people", async (scope, _request, { id }) =>
  Response.json(await peopleForDuties(scope, id), { headers: { "Cache-Control": "no-store" } }),
);
