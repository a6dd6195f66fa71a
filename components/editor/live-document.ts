import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { IndexeddbPersistence } from "y-indexeddb";
import * as Y from "yjs";
import {
  parseServerMessage,
  type Refusal,
  refusals,
  type SaveRequest,
  type Ticket,
} from "#lib/collab/protocol.ts";
import { initialSaveState, nextSaveState, type SaveEvent, type SaveState } from "#lib/collab/save-state.ts";

/** Which document to open, and what this page holds of it. */
export type LiveDocumentOptions = Ticket & { summaryId: string; userId: string; url: string };

/** What the editor follows. */
export type LiveSnapshot = {
  save: SaveState;
  /** The text is here: from the server, or from this browser's copy of the same lineage. */
  ready: boolean;
  readOnly: boolean;
};

/** A save request that stays unanswered this long (ms) means that nobody is at the other end. */
const answerTimeout = 8_000;

/** Changes within this time (ms) share one save request. */
const requestDelay = 60;

/** Sleeping longer than this (ms) between two ticks means that the machine was asleep. */
const sleepGap = 15_000;

/**
 * One summary, open in this browser: the Y.Doc, its copy in IndexedDB, the connection, and the truth
 * about what is saved. Created in an effect, destroyed with the page.
 */
export class LiveDocument {
  readonly ydoc = new Y.Doc();
  readonly provider: HocuspocusProvider;
  readonly #socket: HocuspocusProviderWebsocket;
  readonly #cache: IndexeddbPersistence;
  readonly #counter: string;
  readonly #listeners = new Set<() => void>();
  readonly #cleanups: (() => void)[] = [];
  #snapshot: LiveSnapshot;
  #requestTimer: ReturnType<typeof setTimeout> | undefined;
  #answerTimer: ReturnType<typeof setTimeout> | undefined;

  constructor({ summaryId, userId, url, epoch, schemaVersion }: LiveDocumentOptions) {
    // The lineage is part of the name: a cache of a document that was replaced is never merged.
    const name = `chengwen:${userId}:${summaryId}:${epoch}`;
    this.#counter = `${name}:unsaved`;
    this.#snapshot = { save: initialSaveState(readCount(this.#counter)), ready: false, readOnly: false };
    this.#cache = new IndexeddbPersistence(name, this.ydoc);
    this.#socket = new HocuspocusProviderWebsocket({ url, delay: 500, minDelay: 250, maxDelay: 3_000 });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.#socket,
      name: summaryId,
      document: this.ydoc,
      token: JSON.stringify({ epoch, schemaVersion } satisfies Ticket),
      onSynced: ({ state }) => state && this.#synced(),
      onDisconnect: () => this.#apply({ type: "disconnected" }),
      onClose: () => this.#apply({ type: "disconnected" }),
      onAuthenticationFailed: ({ reason }) => this.#refused(reason),
      onStateless: ({ payload }) => this.#told(payload),
    });
    this.provider.attach();
    this.ydoc.on("update", this.#edited);
    void this.#cache.whenSynced.then(() => {
      if (this.ydoc.getXmlFragment("default").length > 0) this.#change({ ready: true });
    });
    this.#watchForSleep();
  }

  /** Calls back after every change of `snapshot`; returns how to stop that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same object until something changes. */
  readonly snapshot = (): LiveSnapshot => this.#snapshot;

  /** Tries to connect at once, e.g. after signing in again. */
  reconnect(): void {
    this.#socket.disconnect();
    void this.#socket.connect();
  }

  destroy(): void {
    clearTimeout(this.#requestTimer);
    clearTimeout(this.#answerTimer);
    for (const cleanup of this.#cleanups) cleanup();
    this.ydoc.off("update", this.#edited);
    this.provider.destroy();
    this.#socket.destroy();
    void this.#cache.destroy();
    this.ydoc.destroy();
  }

  readonly #edited = (_update: Uint8Array, origin: unknown) => {
    if (origin === this.provider || origin === this.#cache) return;
    this.#apply({ type: "edited" });
    this.#requestSave();
  };

  #synced(): void {
    this.#change({ ready: true, readOnly: this.provider.authorizedScope === "readonly" });
    this.#apply({ type: "synced" });
    this.#requestSave();
  }

  /** Only while in sync: before that, the server may lack changes that these build on. */
  #requestSave(): void {
    if (!this.provider.isSynced || this.#requestTimer || this.#snapshot.readOnly) return;
    this.#requestTimer = setTimeout(() => {
      this.#requestTimer = undefined;
      if (!this.provider.isSynced) return;
      this.provider.sendStateless(
        JSON.stringify({ type: "save", n: this.#snapshot.save.made } satisfies SaveRequest),
      );
      this.#answerTimer ??= setTimeout(() => this.#unanswered(), answerTimeout);
    }, requestDelay);
  }

  #unanswered(): void {
    this.#answerTimer = undefined;
    // A server that says it cannot write is there; one that says nothing is not.
    if (this.#snapshot.save.failing) return;
    this.#apply({ type: "disconnected" });
    this.reconnect();
  }

  #told(payload: string): void {
    const message = parseServerMessage(payload);
    if (!message) return;
    if (message.type !== "stored") {
      clearTimeout(this.#answerTimer);
      this.#answerTimer = undefined;
    }
    this.#apply(message);
  }

  #refused(reason: string): void {
    const known = refusals.find((refusal) => refusal === reason) ?? ("unavailable" satisfies Refusal);
    if (known === "unavailable") {
      this.#apply({ type: "disconnected" });
      setTimeout(() => this.reconnect(), 2_000);
    } else {
      this.#apply({ type: "refused", reason: known });
      this.#socket.disconnect();
    }
  }

  /** A machine that slept, or changed its network, must not go on showing what was true before. */
  #watchForSleep(): void {
    let before = Date.now();
    const tick = setInterval(() => {
      const now = Date.now();
      if (now - before > sleepGap) this.#askAgain();
      before = now;
    }, 5_000);
    const askAgain = () => this.#askAgain();
    const gone = () => {
      this.#apply({ type: "disconnected" });
      this.#socket.disconnect();
    };
    const back = () => this.reconnect();
    window.addEventListener("online", back);
    window.addEventListener("offline", gone);
    document.addEventListener("visibilitychange", askAgain);
    this.#cleanups.push(() => {
      clearInterval(tick);
      window.removeEventListener("online", back);
      window.removeEventListener("offline", gone);
      document.removeEventListener("visibilitychange", askAgain);
    });
  }

  #askAgain(): void {
    if (document.visibilityState === "visible") this.#requestSave();
  }

  #apply(event: SaveEvent): void {
    const save = nextSaveState(this.#snapshot.save, event);
    writeCount(this.#counter, save.made - save.saved);
    this.#change({ save });
  }

  #change(part: Partial<LiveSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...part };
    for (const listener of this.#listeners) listener();
  }
}

function readCount(key: string): number {
  return Number(localStorage.getItem(key)) || 0;
}

function writeCount(key: string, count: number): void {
  if (count > 0) localStorage.setItem(key, String(count));
  else localStorage.removeItem(key);
}
