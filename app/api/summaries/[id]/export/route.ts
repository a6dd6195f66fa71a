import { currentScope } from "#lib/auth/current.ts";
import { currentDocument } from "#lib/collab/current-document.ts";
import { failureResponse } from "#lib/failure-response.ts";
import { attachment } from "#lib/summaries/docx-name.ts";
import { exportSummary } from "#lib/summaries/export.ts";

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The summary as a Word file. */
export async function GET(_request: Request, { params }: RouteContext<"/api/summaries/[id]/export">) {
  try {
    const scope = await currentScope();
    const { name, bytes } = await exportSummary(scope, (await params).id, currentDocument, new Date());
    return new Response(new Uint8Array(bytes), {
      headers: {
        "Content-Type": docx,
        "Content-Disposition": attachment(name),
        "Cache-Control": "no-store",
      },
    });
  } catch (error) {
    return failureResponse(error, "summary.export");
  }
}
