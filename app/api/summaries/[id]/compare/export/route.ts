import { comparisonInput } from "#lib/collab/versions/input.ts";
import { exportCompared } from "#lib/collab/versions/queries.ts";
import { AppError } from "#lib/errors.ts";
import { attachment } from "#lib/files/attachment.ts";
import { route } from "#lib/route.ts";

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Two texts of the summary as one Word file with tracked changes; `?from=3&to=now` says which. */
export const GET = route<{ id: string }>("summary.export", async (scope, request, { id }) => {
  const { from, to } = comparisonInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  if (from === undefined || to === undefined) throw new AppError("access.not-found");
  const { name, bytes } = await exportCompared(scope, id, { from, to }, new Date());
  const headers = {
    "Content-Type": docx,
    "Content-Disposition": attachment(name),
    "Cache-Control": "no-store",
  };
  return new Response(new Uint8Array(bytes), { headers });
});
