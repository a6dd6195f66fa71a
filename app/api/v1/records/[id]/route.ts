import { recordForPrograms } from "#lib/ledger/api/for-programs.ts";
import { changeRecordInput } from "#lib/ledger/api/input.ts";
import { changeRecord } from "#lib/ledger/api/mutations.ts";
import { presentRecord } from "#lib/ledger/api/queries.ts";
import { readJson } from "#lib/program-input.ts";
import { programRoute } from "#lib/route.ts";

/** One record. */
export const GET = programRoute<{ id: string }>("record.read", async (scope, _request, { id }) =>
  Response.json(recordForPrograms(await presentRecord(scope, id))),
);

/** Changes what is named of a record. */
export const PATCH = programRoute<{ id: string }>("record.edit", async (scope, request, { id }) => {
  const record = await changeRecord(scope, id, await readJson(request, changeRecordInput));
  return Response.json(recordForPrograms(record));
});
