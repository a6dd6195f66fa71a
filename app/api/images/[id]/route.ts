import { findImage } from "#lib/images/queries.ts";
import { route } from "#lib/route.ts";

/** The bytes of a picture that the caller may see. */
export const GET = route<{ id: string }>("image.read", async (scope, _request, { id }) => {
  const image = await findImage(scope, id);
  return new Response(image.bytes, {
    headers: {
      "content-type": image.mime,
      "cache-control": "private, max-age=31536000, immutable",
    },
  });
});
