import { uploadedFile } from "#lib/docx/import/uploaded-file.ts";
import { env } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { addFile } from "#lib/ledger/evidence/mutations.ts";
import { readBody, route } from "#lib/route.ts";

/**
 * Adds a file to a record. The body is the file itself, named by `?name=` or the header `x-file-name`, or a form
 * with one file. Answers `{ id, name, mime, size }`.
 */
export const POST = route<{ id: string }>("record.attach", async (scope, request, { id }) => {
  const limit = env().FILE_LIMIT_MB;
  const body = await readBody(request, limit * 1024 * 1024, new AppError("evidence.too-big", { limit }));
  return Response.json(await addFile(scope, id, await uploadedFile(request, body)));
});
