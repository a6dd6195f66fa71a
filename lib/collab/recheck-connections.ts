import type { Connection } from "@hocuspocus/server";
import type { Scope } from "../auth/scope.ts";
import { type Admission, admit } from "./admit.ts";
import { closeConnection } from "./close-connection.ts";
import { collaboration } from "./collaboration.ts";

/**
 * Looks again at the rights of open connections and closes those that have lost them.
 * @param affects which connections to look at
 */
export async function recheckConnections(
  affects: (scope: Scope, summaryId: string) => boolean,
): Promise<void> {
  for (const document of collaboration().hocuspocus.documents.values()) {
    for (const connection of document.getConnections() as Connection<Admission>[]) {
      if (affects(connection.context.scope, document.name)) await recheck(connection, document.name);
    }
  }
}

async function recheck(connection: Connection<Admission>, documentName: string): Promise<void> {
  try {
    const { token, scope, mode } = connection.context;
    const fresh = await admit(connection.request.headers, documentName, token);
    const entry = collaboration().open.get(connection.document);
    if (entry) entry.stage = fresh.stage;
    if (fresh.mode !== mode || fresh.scope.role !== scope.role) closeConnection(connection);
  } catch (error) {
    // While the database is away nothing can be decided; the next round will.
    if (error instanceof Error && "reason" in error && error.reason !== "unavailable")
      closeConnection(connection);
  }
}
