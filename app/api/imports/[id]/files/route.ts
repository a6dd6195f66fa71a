import { uploadedFile } from "#lib/docx/import/uploaded-file.ts";
import { env } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { addFile } from "#lib/imports/mutations.ts";
import { importReader } from "#lib/imports/reading/import-reader.ts";
import { readBody, route } from "#lib/route.ts";

/**
 * Adds a file to an import; it is read when its turn comes. The body is the file itself, named by `?name=`
 * or the header `x-file-name`, or a form with one file. Answers `{ id }`.
 */
export const POST = route<{ id: string }>("summary.import", async (scope, request, { id }) => {
  const limit = env().FILE_LIMIT_MB;
  const body = await readBody(request, limit * 1024 * 1024, new AppError("file.too-big", { limit }));
  const added = await addFile(scope, id, await uploadedFile(request, body));
  importReader().wake();
  return Response.json(added);
});
