import type { IncomingMessage } from "node:http";
import { scopeFromCookies } from "#lib/auth/from-cookies.ts";
import { programPaths } from "#lib/auth/program-paths.ts";
import { scopeOfToken } from "#lib/auth/tokens/queries.ts";
import { isAppError } from "#lib/errors.ts";

/** Forms of people who are not signed in yet stay far below this (bytes). */
const withoutSession = 64 * 1024;

/**
 * Whether the body of a request may be received. The pages hold a body in memory before they ask who sent
 * it, so a long one, or one of unknown length, is taken only from people who are signed in, and from programs
 * with their token.
 * @param address network address of the request
 * @throws what the database throws when it cannot be asked
 */
export async function maySendBody({ headers, url = "" }: IncomingMessage, address: string): Promise<boolean> {
  const length = "transfer-encoding" in headers ? Number.POSITIVE_INFINITY : headers["content-length"];
  if (Number(length ?? 0) <= withoutSession) return true;
  const asking = url.startsWith(programPaths)
    ? scopeOfToken(headers.authorization, address)
    : scopeFromCookies(headers.cookie ?? "", address);
  return (await asking.catch(ifRefused)) !== null;
}

function ifRefused(error: unknown): null {
  if (isAppError(error)) return null;
  throw error;
}
