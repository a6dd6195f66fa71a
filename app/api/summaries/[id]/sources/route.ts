import { parseSource } from "#lib/document/source.ts";
import { route } from "#lib/route.ts";
import { sourceTexts } from "#lib/sections/reuse/queries.ts";

/**
 * The text that a summary was carried over from, to compare it with: `?source=<summary id>/<section key>`,
 * any number of times. Answers `SourceText[]`; what is out of reach is left out.
 */
export const GET = route<{ id: string }>("summary.compare", async (scope, request, { id }) => {
  const given = new URL(request.url).searchParams.getAll("source").slice(0, 200);
  const sources = given.flatMap((each) => parseSource(each) ?? []);
  return Response.json(await sourceTexts(scope, id, sources));
});
