import { newRecordsInput } from "#lib/ledger/api/input.ts";
import { enterRecords } from "#lib/ledger/api/mutations.ts";
import { kindNamed } from "#lib/ledger/api/queries.ts";
import { readJson, readKey } from "#lib/program-input.ts";
import { programRoute } from "#lib/route.ts";

/** Enters records of one ledger, all or none. */
export const POST = programRoute("record.create", async (scope, request) => {
  const key = readKey(request);
  const { kind, records } = await readJson(request, newRecordsInput);
  return Response.json(await enterRecords(scope, await kindNamed(scope, kind), records, key));
});
