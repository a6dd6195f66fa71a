import { currentDocument } from "#lib/collab/current-document.ts";
import { attachment } from "#lib/files/attachment.ts";
import { route } from "#lib/route.ts";
import { exportSummary } from "#lib/summaries/export.ts";

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The summary as a Word file. */
export const GET = route<{ id: string }>("summary.export", async (scope, _request, { id }) => {
  const { name, bytes } = await exportSummary(scope, id, currentDocument, new Date());
  const headers = {
    "Content-Type": docx,
    "Content-Disposition": attachment(name),
    "Cache-Control": "no-store",
  };
  return new Response(new Uint8Array(bytes), { headers });
});
