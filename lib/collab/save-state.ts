import type { Refusal, SaveMessage } from "./protocol.ts";

/** What a browser knows about where its changes are. */
export type SaveState = {
  connection: "connecting" | "online" | "offline";
  /** The server refused this browser; it stays so until the page is loaded again or the person signs in. */
  refusal: Refusal | null;
  failing: "database" | "disk-full" | null;
  /** Changes made here, counted from those that an earlier visit left unsaved. */
  made: number;
  /** How many of them are committed in PostgreSQL. */
  saved: number;
  /** How many of them this browser's copy holds. */
  copied: number;
  /** When the server last committed anything of this document (milliseconds since 1970). */
  storedAt: number | null;
  /** Whether this browser keeps a copy of the changes: not in a private window, or without room. */
  kept: boolean;
};

/** Something that happened to the connection or the document. */
export type SaveEvent =
  | { type: "edited" }
  | { type: "synced" }
  | { type: "disconnected" }
  | { type: "not-kept" }
  | { type: "copied"; n: number }
  | { type: "refused"; reason: Refusal }
  | SaveMessage;

/** The beginning: nothing known yet. `unsaved` is what an earlier visit left in this browser. */
export function initialSaveState(unsaved: number): SaveState {
  return {
    connection: "connecting",
    refusal: null,
    failing: null,
    made: unsaved,
    saved: 0,
    copied: unsaved,
    storedAt: null,
    kept: true,
  };
}

/** The state after an event. */
export function nextSaveState(state: SaveState, event: SaveEvent): SaveState {
  switch (event.type) {
    case "edited":
      return { ...state, made: state.made + 1 };
    case "synced":
      return { ...state, connection: "online", refusal: null };
    case "disconnected":
      // Whether the server can write is not known any more; the next message tells.
      return {
        ...state,
        connection: state.connection === "connecting" ? "connecting" : "offline",
        failing: null,
      };
    case "copied":
      return { ...state, copied: Math.min(Math.max(state.copied, event.n), state.made) };
    case "not-kept":
      return { ...state, kept: false };
    case "refused":
      return { ...state, connection: "offline", refusal: event.reason };
    case "saved": {
      const saved = Math.min(Math.max(state.saved, event.n), state.made);
      return { ...state, saved, failing: null, storedAt: latest(state.storedAt, event.at) };
    }
    case "stored":
      return { ...state, failing: null, storedAt: latest(state.storedAt, event.at) };
    case "failing":
      return { ...state, failing: event.reason };
  }
}

/** What to show: one of six truths, and how many changes are only in this browser, kept or merely on this page. */
export type SaveView =
  | { kind: "loading"; unsaved: number }
  | { kind: "saved"; unsaved: 0; at: number | null }
  | { kind: "saving"; unsaved: number }
  | { kind: "offline"; unsaved: number; kept: boolean }
  | { kind: "failing"; unsaved: number; kept: boolean; reason: "database" | "disk-full" }
  | { kind: "refused"; unsaved: number; kept: boolean; reason: Refusal };

/**
 * What to show for a state. "Saved" only when every change made here is committed and the server is there;
 * where changes are said to be kept, those that the copy holds.
 */
export function viewSaveState(state: SaveState): SaveView {
  const { kept, made, saved, copied } = state;
  const unsaved = made - saved;
  const here = { kept, unsaved: kept ? Math.max(0, copied - saved) : unsaved };
  if (state.refusal) return { kind: "refused", ...here, reason: state.refusal };
  if (state.connection === "connecting") return { kind: "loading", unsaved };
  if (state.connection === "offline") return { kind: "offline", ...here };
  if (state.failing) return { kind: "failing", ...here, reason: state.failing };
  if (unsaved > 0) return { kind: "saving", unsaved };
  return { kind: "saved", unsaved: 0, at: state.storedAt };
}

function latest(before: number | null, now: number): number {
  return Math.max(before ?? 0, now);
}
