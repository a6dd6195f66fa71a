import type { IncomingMessage, ServerResponse } from "node:http";
import { programPaths } from "#lib/auth/program-paths.ts";
import { pickLocale } from "#lib/locales.ts";
import en from "#messages/en/errors.json" with { type: "json" };
import zh from "#messages/zh-CN/errors.json" with { type: "json" };

/**
 * Answers a request whose body is not received: to programs with a sentence, as all their answers have one.
 * @param why the person or program is not known, or the database cannot be asked
 */
export function refuseBody(
  request: IncomingMessage,
  response: ServerResponse,
  why: "unknown" | "down",
): void {
  const { url = "", headers } = request;
  const body = url.startsWith(programPaths)
    ? sentence(why, headers["accept-language"] ?? null)
    : { code: why === "down" ? "system.database" : "access.signed-out", values: {} };
  response.writeHead(why === "down" ? 503 : 401, { "Content-Type": "application/json" });
  response.end(JSON.stringify(body));
}

function sentence(why: "unknown" | "down", accepted: string | null) {
  const errors = pickLocale(undefined, accepted) === "en" ? en : zh;
  return why === "down"
    ? { code: "system.database", message: errors.system.database }
    : { code: "token.invalid", message: errors.token.invalid };
}
