import { unstable_rethrow } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { toFailure } from "./action.ts";
import type { ErrorCode } from "./errors.ts";

const statuses: Partial<Record<ErrorCode, number>> = {
  "access.signed-out": 401,
  "access.forbidden": 403,
  "access.not-found": 404,
  "document.invalid": 422,
  "system.unexpected": 500,
  "system.database": 503,
};

/**
 * What a route handler answers when something was thrown: `{ error: { code, values }, message }` with
 * the sentence in the person's language, under a fitting status (400 for what they can correct).
 * @param name `area.verb`, for the log
 */
export async function failureResponse(error: unknown, name: string): Promise<Response> {
  unstable_rethrow(error);
  const failure = toFailure(error, name);
  const sentence = await getTranslations("errors");
  return Response.json(
    { error: failure, message: sentence(failure.code, failure.values) },
    { status: statuses[failure.code] ?? 400, headers: { "Cache-Control": "no-store" } },
  );
}
