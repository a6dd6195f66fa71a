import { currentDocument } from "#lib/collab/current-document.ts";
import { route } from "#lib/route.ts";
import { exportCheck } from "#lib/summaries/export.ts";

/** What is still to be filled in, before somebody downloads: `{ blanks: [{ section, prompt, kind }], characters }`. */
export const GET = route<{ id: string }>("summary.export-check", async (scope, _request, { id }) => {
  const check = await exportCheck(scope, id, currentDocument);
  return Response.json(check, { headers: { "Cache-Control": "no-store" } });
});
