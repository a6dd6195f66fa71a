import { currentScope } from "#lib/auth/current.ts";
import { currentDocument } from "#lib/collab/current-document.ts";
import { failureResponse } from "#lib/failure-response.ts";
import { exportCheck } from "#lib/summaries/export.ts";

/** What is still to be filled in, before somebody downloads: `{ blanks: [{ section, prompt, kind }], characters }`. */
export async function GET(_request: Request, { params }: RouteContext<"/api/summaries/[id]/export/check">) {
  try {
    const scope = await currentScope();
    const check = await exportCheck(scope, (await params).id, currentDocument);
    return Response.json(check, { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    return failureResponse(error, "summary.export-check");
  }
}
