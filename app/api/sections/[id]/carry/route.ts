import { AppError } from "#lib/errors.ts";
import { readBody, route } from "#lib/route.ts";
import { carryInput } from "#lib/sections/input.ts";
import { carrySection } from "#lib/sections/reuse/queries.ts";

/** Longest body, in bytes: an id and the numbers of some paragraphs. */
const limit = 100_000;

/** Answers `{ blocks }`: a section, or some of it, marked as carried over into the summary of the body (`carryInput`). */
export const POST = route<{ id: string }>("section.carry", async (scope, request, { id }) => {
  const body = await readBody(request, limit, new AppError("input.invalid"));
  const asked = carryInput.safeParse(parse(new TextDecoder().decode(body)));
  if (!asked.success) throw new AppError("input.invalid");
  return Response.json(await carrySection(scope, id, asked.data));
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
