import type { Connection } from "@hocuspocus/server";
import type { Admission } from "./admit.ts";

/** Ends a connection; the browser connects again at once, and is told then what it may still do. */
export function closeConnection(connection: Connection<Admission>, reason = "rights-changed"): void {
  connection.close();
  // Without this the browser would stay connected to nothing, and never hear why.
  connection.webSocket.close(4401, reason);
}
