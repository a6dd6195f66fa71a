import { route } from "#lib/route.ts";
import { usesOfRecord } from "#lib/summaries/uses/queries.ts";

/** The sentences of summaries whose figures count a record, as `RecordUse[]`. */
export const GET = route<{ id: string }>("record.uses", async (scope, _request, { id }) =>
  Response.json(await usesOfRecord(scope, id)),
);
