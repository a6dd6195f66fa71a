import { currentDocument } from "#lib/collab/current-document.ts";
import { route } from "#lib/route.ts";
import { attachment } from "#lib/summaries/docx-name.ts";
import { exportSources } from "#lib/summaries/export.ts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The figures of a summary and the records behind them, as an Excel file. */
export const GET = route<{ id: string }>("summary.export", async (scope, _request, { id }) => {
  const { name, bytes } = await exportSources(scope, id, currentDocument, new Date());
  const headers = {
    "Content-Type": xlsx,
    "Content-Disposition": attachment(name, "sources.xlsx"),
    "Cache-Control": "no-store",
  };
  return new Response(new Uint8Array(bytes), { headers });
});
