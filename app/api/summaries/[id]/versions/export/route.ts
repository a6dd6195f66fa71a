import { versionNumberInput } from "#lib/collab/versions/input.ts";
import { AppError } from "#lib/errors.ts";
import { attachment } from "#lib/files/attachment.ts";
import { route } from "#lib/route.ts";
import { exportVersion } from "#lib/summaries/versions/export-version.ts";

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A version of the summary as a Word file; `?number=3` says which. */
export const GET = route<{ id: string }>("summary.export", async (scope, request, { id }) => {
  const number = versionNumberInput.safeParse(new URL(request.url).searchParams.get("number"));
  if (!number.success) throw new AppError("access.not-found");
  const { name, bytes } = await exportVersion(scope, id, number.data, new Date());
  const headers = {
    "Content-Type": docx,
    "Content-Disposition": attachment(name),
    "Cache-Control": "no-store",
  };
  return new Response(new Uint8Array(bytes), { headers });
});
