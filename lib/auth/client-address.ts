import type { IncomingMessage } from "node:http";

/** Header in which the server hands the network address of a request on; a value from outside is overwritten. */
export const addressHeader = "x-chengwen-address";

/**
 * The network address that a request came from.
 * @param trustProxy whether a proxy in front writes X-Forwarded-For; the last entry is the one it saw
 */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? request.headers["x-forwarded-for"] : undefined;
  const list = Array.isArray(forwarded) ? forwarded.join(",") : forwarded;
  return list?.split(",").at(-1)?.trim() || (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
}
