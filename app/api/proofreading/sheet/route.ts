import { getTranslations } from "next-intl/server";
import { uploadedFile } from "#lib/docx/import/uploaded-file.ts";
import { env } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { sheetResponse } from "#lib/ledger/excel/sheet-response.ts";
import { ownEntries } from "#lib/proofread/dictionary/queries.ts";
import { listRules } from "#lib/proofread/settings/queries.ts";
import { sheetInput } from "#lib/proofread/sheet/input.ts";
import { importProofreading } from "#lib/proofread/sheet/mutations.ts";
import { previewProofreading } from "#lib/proofread/sheet/queries.ts";
import { ruleTable, wordTable } from "#lib/proofread/sheet/tables.ts";
import { writeTable } from "#lib/proofread/sheet/write-table.ts";
import { readBody, route } from "#lib/route.ts";

type RuleWords = (key: string) => string;

/** The own unit's dictionary (`?of=words`) or its settings of the rules (`?of=rules`) as an Excel file. */
export const GET = route("dictionary.export", async (scope, request) => {
  const t = await getTranslations("proofread");
  const { of } = asked(request);
  if (of === "words") {
    return sheetResponse(t("files.words"), await writeTable(wordTable(await ownEntries(scope))));
  }
  const words = t as unknown as RuleWords;
  const wordsOf = (id: string) => ({ title: words(`${id}.title`), why: words(`${id}.why`) });
  return sheetResponse(t("files.rules"), await writeTable(ruleTable(await listRules(scope), wordsOf)));
});

/**
 * Reads such a file, also a CSV, and answers what it would do; with `?save=1` it is brought in, and the answer says
 * what that did. The body is the file, named by `?name=`.
 */
export const POST = route("dictionary.import", async (scope, request) => {
  const { of, save } = asked(request);
  const limit = env().FILE_LIMIT_MB;
  const body = await readBody(request, limit * 1024 * 1024, new AppError("file.too-big", { limit }));
  const file = await uploadedFile(request, body);
  return Response.json(
    save ? await importProofreading(scope, of, file) : await previewProofreading(scope, of, file),
  );
});

function asked(request: Request) {
  const parsed = sheetInput.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) throw new AppError("input.invalid");
  return parsed.data;
}
