import { AppError } from "#lib/errors.ts";
import { route } from "#lib/route.ts";
import { findSection } from "#lib/sections/reuse/queries.ts";

/** One section with its text: answers `FoundSection`. */
export const GET = route<{ id: string }>("section.read", async (scope, _request, { id }) => {
  const section = await findSection(scope, id);
  if (!section) throw new AppError("access.not-found");
  return Response.json(section);
});
