import { recordForPrograms } from "#lib/ledger/api/for-programs.ts";
import { listInput, newRecordInput } from "#lib/ledger/api/input.ts";
import { enterRecord } from "#lib/ledger/api/mutations.ts";
import { kindNamed, recordsForPrograms } from "#lib/ledger/api/queries.ts";
import { readJson, readKey, readQuery } from "#lib/program-input.ts";
import { programRoute } from "#lib/route.ts";

/** A page of a ledger. */
export const GET = programRoute("record.read", async (scope, request) =>
  Response.json(await recordsForPrograms(scope, readQuery(request, listInput))),
);

/** Enters a record: 201, or 200 when the same request made it before. */
export const POST = programRoute("record.create", async (scope, request) => {
  const key = readKey(request);
  const { kind, ...line } = await readJson(request, newRecordInput);
  const { record, created } = await enterRecord(scope, await kindNamed(scope, kind), line, key);
  return Response.json(recordForPrograms(record), { status: created ? 201 : 200 });
});
