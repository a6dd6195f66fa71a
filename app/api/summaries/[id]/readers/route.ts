import { route } from "#lib/route.ts";
import { findReadersInput } from "#lib/summaries/comments/input.ts";
import { findReaders } from "#lib/summaries/comments/queries.ts";

/** Who can be mentioned in the comments of a summary: `?text=` is part of a name; answers `Reader[]`. */
export const GET = route<{ id: string }>("comment.find-readers", async (scope, request, { id }) => {
  const { text } = findReadersInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await findReaders(scope, id, text));
});
