import { route } from "#lib/route.ts";
import { searchInput } from "#lib/sections/input.ts";
import { searchSections } from "#lib/sections/queries.ts";

/** Searches the library: parameters as `searchInput` reads them; answers `Hits`. */
export const GET = route("section.search", async (scope, request) => {
  const search = searchInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await searchSections(scope, search));
});
