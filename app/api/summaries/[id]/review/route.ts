import { currentDocument } from "#lib/collab/current-document.ts";
import { route } from "#lib/route.ts";
import { checkSummary } from "#lib/summaries/checking/queries.ts";
import { readReview } from "#lib/summaries/review/queries.ts";
import type { FindProblems } from "#lib/summaries/signing/mutations.ts";

/** The review of a summary: its rounds, what stands in the way of its being final, who may be asked; `ReviewShown`. */
export const GET = route<{ id: string }>("summary.review", async (scope, _request, { id }) => {
  const check: FindProblems = (doc) => checkSummary(scope, id, doc);
  const review = await readReview(scope, id, { read: currentDocument, check });
  return Response.json(review, { headers: { "Cache-Control": "no-store" } });
});
