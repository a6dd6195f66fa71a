import { showsInBrowser } from "#lib/ledger/evidence/evidence-kind.ts";
import { readFile } from "#lib/ledger/evidence/queries.ts";
import { route } from "#lib/route.ts";
import { attachment } from "#lib/summaries/docx-name.ts";

/** The bytes of a file of a record: pictures and PDF to look at, all else to save. */
export const GET = route<{ id: string; file: string }>("record.read", async (scope, _request, parameters) => {
  const { name, mime, bytes } = await readFile(scope, parameters.id, parameters.file);
  const disposition = attachment(name, "evidence");
  return new Response(bytes, {
    headers: {
      "content-type": mime === "text/plain" ? "application/octet-stream" : mime,
      "content-disposition": showsInBrowser(mime)
        ? disposition.replace(/^attachment/, "inline")
        : disposition,
      "cache-control": "private, max-age=0, must-revalidate",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    },
  });
});
