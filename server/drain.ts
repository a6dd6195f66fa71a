import { once } from "node:events";
import type { Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Takes no new connections, and lets the requests that are being answered come to their end.
 * @param patience how long (ms) they may take before they are cut off
 */
export async function drain(server: Server, patience: number): Promise<void> {
  const closed = once(server, "close");
  server.close();
  // A connection that was busy at the close is idle after its answer, and would be kept for the next request.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  await Promise.race([closed, sleep(patience, undefined, { ref: false })]);
  clearInterval(sweep);
  server.closeAllConnections();
}
