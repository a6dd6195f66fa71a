import type { Connection, Document } from "@hocuspocus/server";
import { Hocuspocus } from "@hocuspocus/server";
import type { Scope } from "../auth/scope.ts";
import { isDiskFull } from "../db.ts";
import { log } from "../log.ts";
import { type Admission, admit } from "./admit.ts";
import { Journal } from "./journal.ts";
import { appendUpdates, storeSummary } from "./mutations.ts";
import { parseSaveRequest, type ServerMessage } from "./protocol.ts";
import { type KnownHistory, loadHistory } from "./queries.ts";

/** What the server remembers of an open document beside its text. */
type OpenDocument = { journal: Journal; known: KnownHistory; storedAt: number };

type Collaboration = { hocuspocus: Hocuspocus<Admission>; open: WeakMap<Document, OpenDocument> };

const shared = globalThis as typeof globalThis & { chengwenCollaboration?: Collaboration };

/** The collaboration server of this process, one for the server and all routes. */
export function collaboration(): Collaboration {
  shared.chengwenCollaboration ??= create();
  return shared.chengwenCollaboration;
}

function create(): Collaboration {
  // By document, not by name: a document that is being let go and the one loaded in its place differ.
  const open: Collaboration["open"] = new WeakMap();
  const hocuspocus = new Hocuspocus<Admission>({
    quiet: true,
    debounce: 2_000,
    maxDebounce: 10_000,

    async onAuthenticate({ token, documentName, requestHeaders, connectionConfig }) {
      const admission = await admit(requestHeaders, documentName, token);
      connectionConfig.readOnly = admission.readOnly;
      return admission;
    },

    async connected({ connection, context }) {
      const at = open.get(connection.document)?.storedAt ?? context.storedAt;
      connection.sendStateless(message({ type: "stored", at }));
    },

    // When this throws the connection is refused and nothing is ever stored for the name.
    async onLoadDocument({ document, documentName, context }) {
      const { state, ...known } = await loadHistory(documentName);
      open.set(document, { journal: journalOf(document), known, storedAt: context.storedAt });
      return state;
    },

    async afterLoadDocument({ document }) {
      document.on("update", (update: Uint8Array) => open.get(document)?.journal.add(update));
    },

    async beforeHandleAwareness({ states, context }) {
      if (!context) return;
      for (const state of states.values())
        state.user = { name: context.scope.userName, color: context.color };
    },

    async onStateless({ connection, document, payload }) {
      const n = parseSaveRequest(payload);
      const entry = open.get(document);
      if (n === null || !entry) return;
      entry.journal.afterCommit(() =>
        connection.sendStateless(message({ type: "saved", n, at: entry.storedAt })),
      );
      if (entry.journal.pending > 0) void entry.journal.flush();
    },

    async onStoreDocument({ document, documentName }) {
      const entry = open.get(document);
      if (!entry) return;
      try {
        await entry.journal.flush();
        if (entry.journal.pending > 0) throw new Error("changes are waiting for the database");
        const { version } = await storeSummary(documentName, document, entry.known);
        entry.known.version = version;
      } catch (error) {
        log().error({ summary: documentName, err: error }, "summary not stored, will retry");
        setTimeout(() => retryStore(document), 2_000);
        throw error;
      }
    },

    // Thrown here, Hocuspocus keeps the document in memory.
    async beforeUnloadDocument({ document }) {
      if ((open.get(document)?.journal.pending ?? 0) > 0)
        throw new Error("changes are waiting for the database");
    },
  });

  function journalOf(document: Document): Journal {
    const tell = (content: ServerMessage) => document.broadcastStateless(message(content));
    return new Journal(
      async (updates) => {
        const lastUpdateId = await appendUpdates(document.name, updates);
        const entry = open.get(document);
        if (!entry) return;
        entry.known.lastUpdateId = lastUpdateId;
        entry.storedAt = Date.now();
      },
      {
        committed: () => tell({ type: "stored", at: open.get(document)?.storedAt ?? Date.now() }),
        failing: (error) => {
          log().error({ summary: document.name, err: error }, "changes not committed, will retry");
          tell({
            type: "failing",
            reason: isDiskFull(error) ? "disk-full" : "database",
          });
        },
      },
    );
  }

  function retryStore(document: Document): void {
    if (hocuspocus.documents.get(document.name) !== document) return;
    void hocuspocus.storeDocumentHooks(
      document,
      {
        instance: hocuspocus,
        clientsCount: document.getConnectionsCount(),
        document,
        documentName: document.name,
        lastContext: {},
        lastTransactionOrigin: { source: "local" },
      },
      true,
    );
  }

  return { hocuspocus, open };
}

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
    const { token, scope } = connection.context;
    const fresh = await admit(connection.request.headers, documentName, token);
    if (fresh.readOnly !== connection.readOnly || fresh.scope.role !== scope.role) close(connection);
  } catch (error) {
    // While the database is away nothing can be decided; the next round will.
    if (error instanceof Error && "reason" in error && error.reason !== "unavailable") close(connection);
  }
}

/** The browser connects again at once, and is told then what it may still do. */
function close(connection: Connection<Admission>): void {
  connection.close();
  // Without this the browser would stay connected to nothing, and never hear why.
  connection.webSocket.close(4401, "rights-changed");
}

/** Tells everybody who has a summary open that records of a ledger changed. */
export function tellFigures(): void {
  for (const document of collaboration().hocuspocus.documents.values())
    document.broadcastStateless(message({ type: "figures" }));
}

/** Commits and stores everything that is open, then lets it go. For the end of the process. */
export async function closeCollaboration(): Promise<void> {
  const { hocuspocus, open } = collaboration();
  hocuspocus.closeConnections();
  hocuspocus.flushPendingStores();
  for (const document of hocuspocus.documents.values()) void open.get(document)?.journal.flush();
  const deadline = Date.now() + 8_000;
  while (hocuspocus.getDocumentsCount() > 0 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

function message(content: ServerMessage): string {
  return JSON.stringify(content);
}
