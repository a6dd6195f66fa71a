import type { Node } from "@tiptap/pm/model";
import { createCheck } from "../check.ts";
import type { Context, Finding, Group, Level, Settings } from "../rule.ts";
import { allRules } from "../rules.ts";
import { type BlockPart, BlockReceiver } from "./blocks.ts";
import { type PlacedFinding, placeFindings } from "./place.ts";
import { staleOffsets } from "./stale-offsets.ts";

/** What is known of a summary before its text is looked at. */
export type CheckSetup = { context: Omit<Context, "staleFigures">; settings: Settings };

/** What a checker is asked: first to know about the summary, then to look at its text as it is by now. */
export type CheckRequest =
  | ({ type: "setup" } & CheckSetup)
  /** Part of a long text that is to be looked at later. */
  | { type: "prepare"; parts: BlockPart[] }
  | {
      type: "check";
      /** Comes back with the answer. */
      version: number;
      parts: BlockPart[];
      /** Positions of the figures that the records do not say any more. */
      stale: number[];
    };

/** A rule that is asked; the fixes of a mechanical one may all be made at once. */
export type AskedRule = { id: string; group: Group; level: Level; mechanical: boolean };

/** Which rules a checker asks, and what it found in a version of the text. */
export type CheckAnswer =
  | { type: "rules"; rules: AskedRule[] }
  | { type: "found"; version: number; findings: PlacedFinding[] };

/** Checks one summary again and again; whatever did not change is not looked at again. */
export class Checker {
  readonly #receiver = new BlockReceiver();
  #setup: CheckSetup | null = null;
  #check: { run: (doc: Node) => Finding[]; stale: string } | null = null;

  /** The answer to a request; null where there is nothing to say yet. */
  answer(request: CheckRequest): CheckAnswer | null {
    if (request.type === "setup") {
      this.#setup = { context: request.context, settings: request.settings };
      this.#check = null;
      return { type: "rules", rules: askedRules(request.settings) };
    }
    const doc = this.#receiver.receive(request.parts);
    if (request.type === "prepare") return null;
    const findings = this.#checkFor(staleOffsets(doc, request.stale))(doc);
    return { type: "found", version: request.version, findings: placeFindings(doc, findings) };
  }

  #checkFor(staleFigures: string[]): (doc: Node) => Finding[] {
    if (!this.#setup) throw new Error("a check needs its setup first");
    const stale = staleFigures.join();
    if (this.#check?.stale !== stale) {
      const { context, settings } = this.#setup;
      this.#check = { run: createCheck({ ...context, staleFigures }, settings), stale };
    }
    return this.#check.run;
  }
}

function askedRules(settings: Settings): AskedRule[] {
  return allRules.flatMap(({ id, group, mechanical = false, level: usual }) => {
    const level = settings[id] ?? usual;
    return level === "off" ? [] : [{ id, group, level, mechanical }];
  });
}
