import { route } from "#lib/route.ts";
import { listThreads } from "#lib/summaries/comments/queries.ts";

/** The comments of a summary: `Thread[]`, the oldest first. */
export const GET = route<{ id: string }>("comment.list", async (scope, _request, { id }) =>
  Response.json(await listThreads(scope, id)),
);
