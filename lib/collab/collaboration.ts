import type { Document } from "@hocuspocus/server";
import { Hocuspocus, isTransactionOrigin } from "@hocuspocus/server";
import { messageYjsSyncStep1 } from "y-protocols/sync";
import { isDiskFull } from "../db.ts";
import { log } from "../log.ts";
import { type Admission, admit } from "./admit.ts";
import { closeConnection } from "./close-connection.ts";
import { Journal } from "./journal.ts";
import { appendUpdates, storeSummary } from "./mutations.ts";
import { type Notice, parseSaveRequest, type ServerMessage } from "./protocol.ts";
import { type KnownHistory, loadHistory } from "./queries.ts";
import { type Guarded, refusalOf } from "./refusal-of.ts";

/** What the server remembers of an open document beside its text. */
type OpenDocument = Guarded & {
  journal: Journal;
  known: KnownHistory;
  storedAt: number;
  /** Resolves when what is being decided about the text is decided; until then no change is taken. */
  held: Promise<void>;
  /** Names of those whose changes are not yet committed. */
  writers: Set<string>;
};

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
      connectionConfig.readOnly = admission.mode === "read";
      return admission;
    },

    async connected({ connection, context }) {
      const at = open.get(connection.document)?.storedAt ?? context.storedAt;
      connection.sendStateless(message({ type: "mode", mode: context.mode }));
      connection.sendStateless(message({ type: "stored", at }));
    },

    // When this throws the connection is refused and nothing is ever stored for the name.
    async onLoadDocument({ document, documentName, context }) {
      const { state, stage, ...known } = await loadHistory(documentName);
      const { storedAt } = context;
      open.set(document, {
        ...{ journal: journalOf(document), known, storedAt, writers: new Set() },
        ...{ stage, held: Promise.resolve(), guard: null },
      });
      return state;
    },

    async afterLoadDocument({ document }) {
      document.on("update", (update: Uint8Array, origin: unknown) => {
        const entry = open.get(document);
        const writer = writerOf(origin);
        if (writer) entry?.writers.add(writer);
        entry?.journal.add(update);
      });
    },

    // What may not be done to the text is not done: the connection reads from here on, and is closed.
    async beforeSync({ connection, document, type, payload, context }) {
      const entry = open.get(document);
      if (type === messageYjsSyncStep1 || !entry || connection.readOnly) return;
      for (let held: unknown; held !== entry.held; await held) held = entry.held;
      const refusal = refusalOf(entry, { connection, payload, context });
      if (refusal === null) return;
      connection.readOnly = true;
      connection.sendStateless(message({ type: "refused", reason: refusal }));
      closeConnection(connection, "change-refused");
    },

    async beforeHandleAwareness({ states, context }) {
      if (!context) return;
      for (const state of states.values())
        state.user = { id: context.scope.userId, name: context.scope.userName, color: context.color };
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
        const entry = open.get(document);
        const writers = [...(entry?.writers ?? [])];
        entry?.writers.clear();
        const lastUpdateId = await appendUpdates(document.name, updates, writers).catch((error: unknown) => {
          for (const writer of writers) entry?.writers.add(writer);
          throw error;
        });
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
 * Tells everybody who has one of these summaries open that something beside its text changed.
 * @param summaryIds null for all summaries
 */
export function tell(type: Notice["type"], summaryIds: ReadonlySet<string> | null): void {
  for (const document of collaboration().hocuspocus.documents.values())
    if (!summaryIds || summaryIds.has(document.name)) document.broadcastStateless(message({ type }));
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

/** The name of the person whose change it is; null for what came from another process. */
function writerOf(origin: unknown): string | null {
  if (!isTransactionOrigin(origin) || origin.source === "redis") return null;
  const context = origin.source === "connection" ? origin.connection.context : origin.context;
  return (context as Partial<Admission> | undefined)?.scope?.userName ?? null;
}

function message(content: ServerMessage): string {
  return JSON.stringify(content);
}
