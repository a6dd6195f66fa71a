import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { IndexeddbPersistence } from "y-indexeddb";
import * as Y from "yjs";
import type { EditMode } from "#lib/auth/may-edit.ts";
import {
  isNotice,
  parseServerMessage,
  type Refusal,
  refusals,
  type SaveRequest,
  type Ticket,
} from "#lib/collab/protocol.ts";
import {
  initialSaveState,
  nextSaveState,
  type SaveEvent,
  type SaveState,
  type SaveView,
  viewSaveState,
} from "#lib/collab/save-state.ts";
import { type LocalCopy, openLocalCopy } from "./local-copy.ts";
import { UnsavedCount } from "./unsaved-count.ts";
import { watchForSleep } from "./watch-for-sleep.ts";

/** Which document to open, and what this page holds of it. */
export type LiveDocumentOptions = Ticket & {
  summaryId: string;
  userId: string;
  url: string;
  /** As far as the page knows; the server's answer decides. */
  readOnly: boolean;
};

/** What the editor follows. */
export type LiveSnapshot = {
  save: SaveView;
  /** The text is here: from the server, or from this browser's copy of the same lineage. */
  ready: boolean;
  readOnly: boolean;
  /** What the server lets this person do; null until it has said so. */
  mode: EditMode | null;
};

/** A save request that stays unanswered this long (ms) means that nobody is at the other end. */
const answerTimeout = 8_000;

/** Changes within this time (ms) share one save request. */
const requestDelay = 60;

/**
 * While somebody types, every character is saved for itself. "Saving" gives way to "saved" only after this time
 * (ms) without another: it would blink, and the browser would draw the page a second time for each key.
 */
const calmDelay = 300;

/**
 * One summary, open in this browser: the Y.Doc, its copy in IndexedDB, the connection, and the truth
 * about what is saved. Created in an effect, destroyed with the page.
 */
export class LiveDocument {
  readonly ydoc = new Y.Doc();
  readonly provider: HocuspocusProvider;
  readonly #socket: HocuspocusProviderWebsocket;
  readonly #unsaved: UnsavedCount;
  readonly #listeners = new Set<() => void>();
  readonly #cleanups: (() => void)[] = [];
  #copy: LocalCopy | null = null;
  #copying = false;
  #save: SaveState;
  #snapshot: LiveSnapshot;
  #requestTimer: ReturnType<typeof setTimeout> | undefined;
  #answerTimer: ReturnType<typeof setTimeout> | undefined;
  #againTimer: ReturnType<typeof setTimeout> | undefined;
  #calmTimer: ReturnType<typeof setTimeout> | undefined;

  constructor({ summaryId, userId, url, epoch, schemaVersion, readOnly }: LiveDocumentOptions) {
    // The lineage is part of the name: a cache of a document that was replaced is never merged.
    const name = `chengwen:${userId}:${summaryId}:${epoch}`;
    this.#unsaved = new UnsavedCount(name);
    this.#save = initialSaveState(this.#unsaved.inherited);
    this.#snapshot = { save: viewSaveState(this.#save), ready: false, readOnly, mode: null };
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
    this.ydoc.on("update", this.#edited);
    void this.#begin(name);
    const gone = () => {
      this.#apply({ type: "disconnected" });
      this.#socket.disconnect();
    };
    const watched = { onWake: () => this.#askAgain(), onGone: gone, onBack: () => this.reconnect() };
    this.#cleanups.push(watchForSleep(watched));
    window.addEventListener("beforeunload", this.#leaving);
  }

  /** The copy comes first: what it holds must be sent before anything is called saved. */
  async #begin(name: string): Promise<void> {
    const lost = () => this.#apply({ type: "not-kept" });
    this.#copy = await openLocalCopy(name, this.ydoc, lost);
    if (this.ydoc.isDestroyed) return;
    if (!this.#copy) lost();
    if (this.ydoc.getXmlFragment("default").length > 0) this.#change({ ready: true });
    this.provider.attach();
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

  /** Forgets the changes that only this browser has. */
  async discard(): Promise<void> {
    this.#save = { ...this.#save, made: this.#save.saved };
    this.#unsaved.write(0);
    await this.#copy?.clear();
  }

  destroy(): void {
    clearTimeout(this.#requestTimer);
    clearTimeout(this.#answerTimer);
    clearTimeout(this.#againTimer);
    clearTimeout(this.#calmTimer);
    window.removeEventListener("beforeunload", this.#leaving);
    for (const cleanup of this.#cleanups) cleanup();
    this.ydoc.off("update", this.#edited);
    this.provider.destroy();
    this.#socket.destroy();
    this.ydoc.destroy();
  }

  readonly #edited = (_update: Uint8Array, origin: unknown) => {
    if (origin === this.provider || origin instanceof IndexeddbPersistence) return;
    this.#apply({ type: "edited" });
    this.#requestSave();
    void this.#watchCopy();
  };

  /** Follows what the copy holds: only that is said to be kept on this computer. */
  async #watchCopy(): Promise<void> {
    if (this.#copying || !this.#copy) return;
    this.#copying = true;
    while (this.#save.copied < this.#save.made) {
      const n = this.#save.made;
      await this.#copy.written();
      this.#apply({ type: "copied", n });
    }
    this.#copying = false;
  }

  /** The browser asks before it closes a page that alone holds somebody's changes. */
  readonly #leaving = (event: BeforeUnloadEvent) => {
    const { made, saved, copied, kept } = this.#save;
    if (made > saved && !(kept && copied === made)) event.preventDefault();
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
      this.provider.sendStateless(JSON.stringify({ type: "save", n: this.#save.made } satisfies SaveRequest));
      this.#answerTimer ??= setTimeout(() => this.#unanswered(), answerTimeout);
    }, requestDelay);
  }

  #unanswered(): void {
    this.#answerTimer = undefined;
    // A server that says it cannot write is there; one that says nothing is not.
    if (this.#save.failing) return;
    this.#apply({ type: "disconnected" });
    this.reconnect();
  }

  #told(payload: string): void {
    const message = parseServerMessage(payload);
    if (!message || isNotice(message)) return;
    if (message.type === "mode") {
      this.#change({ mode: message.mode, readOnly: message.mode === "read" });
      return;
    }
    if (message.type === "refused") {
      this.#apply(message);
      this.#socket.disconnect();
      return;
    }
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
      this.#againTimer = setTimeout(() => this.reconnect(), 2_000);
    } else {
      this.#apply({ type: "refused", reason: known });
      this.#socket.disconnect();
    }
  }

  #askAgain(): void {
    if (document.visibilityState === "visible") this.#requestSave();
  }

  #apply(event: SaveEvent): void {
    this.#save = nextSaveState(this.#save, event);
    this.#unsaved.write(this.#save.made - this.#save.saved);
    const save = viewSaveState(this.#save);
    const calm = this.#snapshot.save.kind === "saving" && (save.kind === "saving" || save.kind === "saved");
    if (!calm || event.type === "edited") {
      clearTimeout(this.#calmTimer);
      this.#calmTimer = undefined;
    }
    if (calm) this.#calmTimer ??= setTimeout(this.#calmed, calmDelay);
    else this.#change({ save });
  }

  readonly #calmed = () => {
    this.#calmTimer = undefined;
    this.#change({ save: viewSaveState(this.#save) });
  };

  #change(part: Partial<LiveSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...part };
    for (const listener of this.#listeners) listener();
  }
}
