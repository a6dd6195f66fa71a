import { cutWords } from "#lib/docx/cut-words.ts";
import { route } from "#lib/route.ts";

/** A title is never longer. */
const longest = 500;

/** The words of `?text=`, for `titleLines` in the browser: `{ words }`, joined the text again. */
export const GET = route<object>("title.words", async (_scope, request) => {
  const text = new URL(request.url).searchParams.get("text") ?? "";
  return Response.json({ words: cutWords(text.slice(0, longest)) });
});
