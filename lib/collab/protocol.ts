import type { EditMode } from "../auth/may-edit.ts";

/** A message from the server to a browser; times are milliseconds since 1970. */
export type ServerMessage =
  | Notice
  /** To one browser, as soon as it is let in: what its person may do to the text. */
  | { type: "mode"; mode: EditMode }
  /** To one browser, before its connection is closed: why its change was not taken. */
  | { type: "refused"; reason: ChangeRefusal }
  | SaveMessage;

/** To everyone: something beside the text changed, and is to be asked for anew. */
export type Notice =
  /** Records of a ledger, so figures may say something else now. */
  | { type: "figures" }
  /** A comment on the summary was made or changed. */
  | { type: "comments" }
  /** A finding of the summary is ignored, or is not any more. */
  | { type: "ignored" }
  /** The dictionary of a unit, or what it says about the rules of proofreading. */
  | { type: "proofreading" };

/** A message about saving. */
export type SaveMessage =
  /** Answer to one browser: its changes up to the n-th are committed in PostgreSQL. */
  | { type: "saved"; n: number; at: number }
  /** To everyone: what the server holds was committed at this time. */
  | { type: "stored"; at: number }
  /** To everyone: the server cannot write just now, and keeps trying. */
  | { type: "failing"; reason: "database" | "disk-full" };

/** Sent by a browser after its changes: "tell me when everything up to my n-th change is committed". */
export type SaveRequest = { type: "save"; n: number };

/** What a browser presents when it opens a document: the lineage and schema version that it holds. */
export type Ticket = { epoch: string; schemaVersion: number };

/** Why the server does not let a browser open a document; the editor has a sentence for each. */
export const refusals = ["signed-out", "not-found", "replaced", "outdated", "unavailable"] as const;

/**
 * Why a change was not taken: in a text under review only suggestions and comments are, and in a final one nothing; the
 * editor has a sentence for each.
 */
export type ChangeRefusal = "in-review" | "final";

/** Why the server does not let a browser go on. */
export type Refusal = (typeof refusals)[number] | ChangeRefusal;

/** The number in a save request, or null when the message is something else. */
export function parseSaveRequest(payload: string): number | null {
  const message = parseObject(payload);
  return message?.type === "save" && Number.isSafeInteger(message.n) ? (message.n as number) : null;
}

const noticeTypes: unknown[] = ["figures", "comments", "ignored", "proofreading"] satisfies Notice["type"][];
const otherTypes: unknown[] = ["mode", "refused", "saved", "stored", "failing"] satisfies Exclude<
  ServerMessage["type"],
  Notice["type"]
>[];

/** A server message, or null when it is of a kind that this page does not know. */
export function parseServerMessage(payload: string): ServerMessage | null {
  const message = parseObject(payload);
  const known = noticeTypes.includes(message?.type) || otherTypes.includes(message?.type);
  return known ? (message as ServerMessage) : null;
}

/** Whether a server message says only that something is to be asked for anew. */
export function isNotice(message: ServerMessage): message is Notice {
  return noticeTypes.includes(message.type);
}

/** The ticket that a browser sent, or null when it is none. */
export function parseTicket(token: string): Ticket | null {
  const ticket = parseObject(token);
  const fits = typeof ticket?.epoch === "string" && typeof ticket.schemaVersion === "number";
  return fits ? (ticket as Ticket) : null;
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
