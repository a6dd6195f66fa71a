import { currentDocument } from "#lib/collab/current-document.ts";
import { attachment } from "#lib/files/attachment.ts";
import { route } from "#lib/route.ts";
import { exportSummary } from "#lib/summaries/export.ts";
import { exportMarkup } from "#lib/summaries/markup/mutations.ts";

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * The summary as a Word file; with `?sources=1` a table of the records behind its figures follows, with `?markup=1` it
 * has its suggestions as tracked changes, and its comments.
 */
export const GET = route<{ id: string }>("summary.export", async (scope, request, { id }) => {
  const asked = new URL(request.url).searchParams;
  const sources = asked.get("sources") === "1";
  const { name, bytes } =
    asked.get("markup") === "1"
      ? await exportMarkup(scope, id, currentDocument, new Date())
      : await exportSummary(scope, id, currentDocument, new Date(), { sources });
  const headers = {
    "Content-Type": docx,
    "Content-Disposition": attachment(name),
    "Cache-Control": "no-store",
  };
  return new Response(new Uint8Array(bytes), { headers });
});
