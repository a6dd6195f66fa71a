import { sheetResponse } from "#lib/ledger/excel/sheet-response.ts";
import { exportRecords } from "#lib/ledger/export/queries.ts";
import { listRecordsInput } from "#lib/ledger/records/input.ts";
import { route } from "#lib/route.ts";

/** The records of a ledger as an Excel file, narrowed as its table is by the same address. */
export const GET = route<{ id: string }>("record.export", async (scope, request, { id }) => {
  const query = listRecordsInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { name, bytes } = await exportRecords(scope, id, query);
  return sheetResponse(name, bytes);
});
