import { route } from "#lib/route.ts";
import { checkSetup, listIgnored } from "#lib/summaries/checking/queries.ts";

/** What a browser needs to proofread a summary: `{ setup: CheckSetup, ignored: Ignored[] }`. */
export const GET = route<{ id: string }>("summary.check", async (scope, _request, { id }) => {
  const [setup, ignored] = await Promise.all([checkSetup(scope, id), listIgnored(scope, id)]);
  return Response.json({ setup, ignored });
});
