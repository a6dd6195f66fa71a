import { answerPolicy, pdfPolicy } from "#lib/auth/content-security-policy.ts";
import { attachment } from "#lib/files/attachment.ts";
import { showsInBrowser } from "#lib/ledger/evidence/evidence-kind.ts";
import { readFile } from "#lib/ledger/evidence/queries.ts";
import { route } from "#lib/route.ts";

/** The bytes of a file of a record: pictures and PDF to look at, all else to save. */
export const GET = route<{ id: string; file: string }>("record.read", async (scope, _request, parameters) => {
  const { name, mime, bytes } = await readFile(scope, parameters.id, parameters.file);
  const saved = attachment(name, "evidence");
  return new Response(bytes, {
    headers: {
      "content-type": mime,
      "content-disposition": showsInBrowser(mime) ? saved.replace(/^attachment/, "inline") : saved,
      "cache-control": "private, no-cache",
      "content-security-policy": mime === "application/pdf" ? pdfPolicy : answerPolicy,
    },
  });
});
