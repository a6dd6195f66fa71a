import { currentDocument } from "#lib/collab/current-document.ts";
import { route } from "#lib/route.ts";
import { attachment } from "#lib/summaries/docx-name.ts";
import { exportSummary } from "#lib/summaries/export.ts";

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The summary as a Word file; with `?sources=1` a table of the records behind its figures follows. */
export const GET = route<{ id: string }>("summary.export", async (scope, request, { id }) => {
  const sources = new URL(request.url).searchParams.get("sources") === "1";
  const { name, bytes } = await exportSummary(scope, id, currentDocument, new Date(), { sources });
  const headers = {
    "Content-Type": docx,
    "Content-Disposition": attachment(name),
    "Cache-Control": "no-store",
  };
  return new Response(new Uint8Array(bytes), { headers });
});
