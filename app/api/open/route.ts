import { openInWorker } from "#lib/docx/import/open-in-worker.ts";
import { prepareFile } from "#lib/docx/import/prepare-file.ts";
import { uploadedFile } from "#lib/docx/import/uploaded-file.ts";
import { env } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { readBody, route } from "#lib/route.ts";

/**
 * Reads a document of any kind that `prepareFile` and `openFile` know; nothing is stored. The body is the file
 * itself, named by `?name=` or the header `x-file-name`, or a form with one file. Answers `{ documents: [{ title,
 * doc, warnings, aside }], images: [{ ref, mime, base64 }], warnings }`; image nodes carry a `ref` as their id.
 */
export const POST = route("file.open", async (_scope, request) => {
  const limit = env().FILE_LIMIT_MB;
  const body = await readBody(request, limit * 1024 * 1024, new AppError("file.too-big", { limit }));
  const uploaded = await uploadedFile(request, body);
  const { name, bytes } = await prepareFile(uploaded.name, uploaded.bytes);
  const { documents, images, warnings } = await openInWorker(name, bytes, limit);
  return Response.json({
    documents: documents.map(({ title, doc, warnings, aside }) => ({ title, doc, warnings, aside })),
    images: images.map(({ ref, mime, bytes }) => ({
      ref,
      mime,
      base64: Buffer.from(bytes).toString("base64"),
    })),
    warnings,
  });
});
