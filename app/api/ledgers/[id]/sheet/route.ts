import { uploadedFile } from "#lib/docx/import/uploaded-file.ts";
import { env } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { addSheet } from "#lib/ledger/excel/mutations.ts";
import { readBody, route } from "#lib/route.ts";

/**
 * Reads an Excel or CSV file for a ledger and keeps it until it is saved. The body is the file itself, named by
 * `?name=` or the header `x-file-name`, or a form with one file. Answers `{ id }`.
 */
export const POST = route<{ id: string }>("record.import", async (scope, request, { id }) => {
  const limit = env().FILE_LIMIT_MB;
  const body = await readBody(request, limit * 1024 * 1024, new AppError("file.too-big", { limit }));
  return Response.json(await addSheet(scope, id, await uploadedFile(request, body)));
});
