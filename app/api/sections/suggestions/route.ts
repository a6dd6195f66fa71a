import { AppError } from "#lib/errors.ts";
import { route } from "#lib/route.ts";
import { suggestionsInput } from "#lib/sections/input.ts";
import { suggestSections } from "#lib/sections/suggestions/queries.ts";

/** Sections that may serve for the one being written: parameters as in `suggestionsInput`; answers suggestions. */
export const GET = route("section.suggest", async (scope, request) => {
  const asked = suggestionsInput.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) throw new AppError("input.invalid");
  return Response.json(await suggestSections(scope, asked.data));
});
