import { answerPolicy } from "#lib/auth/content-security-policy.ts";
import { openApi } from "#lib/ledger/api/open-api.ts";

/** The description of the API, for everybody: it tells nothing of what is in it. */
export function GET(): Response {
  return Response.json(openApi(), { headers: { "content-security-policy": answerPolicy } });
}
