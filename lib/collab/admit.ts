import type { SummaryState } from "../../prisma/client/enums.ts";
import { addressHeader } from "../auth/client-address.ts";
import { scopeFromCookies } from "../auth/from-cookies.ts";
import { type EditMode, editMode } from "../auth/may-edit.ts";
import type { Scope } from "../auth/scope.ts";
import { schemaVersion } from "../document/schema.ts";
import { isAppError } from "../errors.ts";
import { log } from "../log.ts";
import { isUuid } from "../uuid.ts";
import { caretColor } from "./caret-color.ts";
import { parseTicket, type Refusal } from "./protocol.ts";
import { findOpenable } from "./queries.ts";

/** A browser that was let into a document, and what it may do there. */
export type Admission = {
  scope: Scope;
  mode: EditMode;
  /** Where the summary stood then. */
  stage: SummaryState;
  /** Colour of the person's caret, `#rrggbb`. */
  color: string;
  storedAt: number;
  token: string;
};

/** Why a browser was turned away; Hocuspocus passes `reason` on to it. */
class Refused extends Error {
  readonly reason: Refusal;

  constructor(reason: Refusal) {
    // Hocuspocus prints whatever has a message; a refusal is nothing to print.
    super("");
    this.reason = reason;
  }
}

/**
 * Decides whether a browser may open a summary live, from the cookies of its socket and the ticket it
 * sends. Guards against a stale local cache (lineage), an old page that would delete what it does not
 * know (schema version), and people who send changes that they may not make (`mode`).
 * @throws an error whose `reason` is a `Refusal`
 */
export async function admit(headers: Headers, documentName: string, token: string): Promise<Admission> {
  try {
    const ticket = parseTicket(token);
    if (!ticket || !isUuid(documentName)) throw new Refused("not-found");
    const scope = await scopeFromCookies(headers.get("cookie") ?? "", headers.get(addressHeader) ?? "");
    const summary = await findOpenable(scope, documentName);
    if (!summary) throw new Refused("not-found");
    if (ticket.epoch !== summary.epoch) throw new Refused("replaced");
    if (ticket.schemaVersion !== schemaVersion) throw new Refused("outdated");
    const mode = editMode(scope, summary);
    const { state: stage, updatedAt } = summary;
    return { scope, mode, stage, color: caretColor(scope.userId), storedAt: updatedAt.getTime(), token };
  } catch (error) {
    if (error instanceof Refused) throw error;
    if (isAppError(error) && error.code.startsWith("access.")) {
      throw new Refused(error.code === "access.not-found" ? "not-found" : "signed-out");
    }
    log().error({ summary: documentName, err: error }, "cannot open summary");
    throw new Refused("unavailable");
  }
}
