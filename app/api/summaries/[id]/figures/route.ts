import { AppError } from "#lib/errors.ts";
import { readBody, route } from "#lib/route.ts";
import { askFiguresInput } from "#lib/summaries/figures/input.ts";
import { askFigures } from "#lib/summaries/figures/queries.ts";

/** Longest body, in bytes: as many questions as may be asked at once. */
const limit = 200_000;

/** What the records say now: `{ questions }` in the body (`askFiguresInput`); answers `Answer[]` in their order. */
export const POST = route<{ id: string }>("summary.figures", async (scope, request, { id }) => {
  const body = await readBody(request, limit, new AppError("input.invalid"));
  const asked = askFiguresInput.safeParse(parse(new TextDecoder().decode(body)));
  if (!asked.success) throw new AppError("input.invalid");
  return Response.json(await askFigures(scope, id, asked.data));
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
