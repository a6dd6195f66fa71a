import { getTranslations } from "next-intl/server";
import { sheetResponse } from "#lib/ledger/excel/sheet-response.ts";
import { templateFile } from "#lib/ledger/export/queries.ts";
import { route } from "#lib/route.ts";

/** The empty Excel file of a ledger: header, choices and an example. */
export const GET = route<{ id: string }>("record.template", async (scope, _request, { id }) => {
  const { name, bytes } = await templateFile(scope, id);
  return sheetResponse((await getTranslations("excel"))("templateName", { kind: name }), bytes);
});
