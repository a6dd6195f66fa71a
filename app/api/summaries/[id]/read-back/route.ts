import { currentDocument } from "#lib/collab/current-document.ts";
import { applyReadBack } from "#lib/collab/read-back/mutations.ts";
import { uploadedFile } from "#lib/docx/import/uploaded-file.ts";
import { env } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { readBody, route } from "#lib/route.ts";
import { listRemainders, previewReadBack } from "#lib/summaries/markup/queries.ts";

/** What had no place in the summary, of the files that were read back into it. Answers `{ remainders }`. */
export const GET = route<{ id: string }>("summary.read-back", async (scope, _request, { id }) =>
  Response.json({ remainders: await listRemainders(scope, id) }),
);

/**
 * What a reviewed Word file would change in the summary; with `?apply=1` it is changed, with `&untracked=1` also by
 * what nobody tracked, with `&verdicts=1` suggestions are accepted and rejected as in the file. The body is the file, as in `/api/open`.
 */
export const POST = route<{ id: string }>("summary.read-back", async (scope, request, { id }) => {
  const limit = env().FILE_LIMIT_MB;
  const body = await readBody(request, limit * 1024 * 1024, new AppError("file.too-big", { limit }));
  const file = await uploadedFile(request, body);
  const asked = new URL(request.url).searchParams;
  if (asked.get("apply") !== "1")
    return Response.json(await previewReadBack(scope, id, currentDocument, file));
  const options = { untracked: asked.get("untracked") === "1", verdicts: asked.get("verdicts") === "1" };
  return Response.json(await applyReadBack(scope, id, file, options));
});
