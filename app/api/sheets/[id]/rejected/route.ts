import { getTranslations } from "next-intl/server";
import { rejectedRows } from "#lib/ledger/excel/queries.ts";
import { sheetResponse } from "#lib/ledger/excel/sheet-response.ts";
import { route } from "#lib/route.ts";

/** The rows of a sheet that were not taken, as an Excel file with their reasons. */
export const GET = route<{ id: string }>("record.import", async (scope, _request, { id }) => {
  const t = await getTranslations("excel");
  const { name, bytes } = await rejectedRows(scope, id, ({ code, values }) => t(`reasons.${code}`, values));
  return sheetResponse(t("rejectedName", { name }), bytes);
});
