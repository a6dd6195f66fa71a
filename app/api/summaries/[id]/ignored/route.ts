import { route } from "#lib/route.ts";
import { listIgnored } from "#lib/summaries/checking/queries.ts";

/** The places of a summary at which findings are ignored: `Ignored[]`. */
export const GET = route<{ id: string }>("summary.check", async (scope, _request, { id }) =>
  Response.json(await listIgnored(scope, id)),
);
