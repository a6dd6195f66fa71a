import { env } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { addImage } from "#lib/images/mutations.ts";
import { readBody, route } from "#lib/route.ts";

/** Stores the picture in the body; answers with its id and size in pixels. */
export const POST = route<{ id: string }>("summary.add-image", async (scope, request, { id }) => {
  const limit = env().IMAGE_LIMIT_MB;
  const bytes = await readBody(request, limit * 1024 * 1024, new AppError("image.too-big", { limit }));
  return Response.json(await addImage(scope, id, bytes));
});
