import type { beforeSyncPayload } from "@hocuspocus/server";
import * as Y from "yjs";
import type { SummaryState } from "../../prisma/client/enums.ts";
import type { Admission } from "./admit.ts";
import type { ChangeRefusal } from "./protocol.ts";
import { SuggestionGuard } from "./suggestion-guard.ts";

/** What decides about the changes of an open document. */
export type Guarded = {
  /** Where the summary stands, as far as this process knows. */
  stage: SummaryState;
  /** Tells suggestions from other changes; made when somebody first suggests. */
  guard: SuggestionGuard | null;
};

type Change = Pick<beforeSyncPayload<Admission>, "connection" | "payload" | "context">;

/** Why a change of an open document is not taken; null when it is. */
export function refusalOf(entry: Guarded, { connection, payload, context }: Change): ChangeRefusal | null {
  const { document } = connection;
  const { mode, scope } = context;
  // Closed while it waited.
  if (!document.hasConnection(connection)) return "in-review";
  if (mode === "write" && entry.stage === "drafting") return null;
  if (entry.stage !== "final" && mode !== "read") {
    entry.guard ??= new SuggestionGuard(document);
    const who = { author: scope.userId, name: scope.userName };
    return entry.guard.allows(payload, who) ? null : "in-review";
  }
  return Y.snapshotContainsUpdate(Y.snapshot(document), payload) ? null : "final";
}
