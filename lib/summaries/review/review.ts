import type { SubmissionState, SummaryState } from "../../../prisma/client/enums.ts";

/** What a person is asked for: to review, or as the last to sign. */
export type StepKind = "review" | "sign";

/** What a person decided. */
export type StepDecision = "approved" | "returned";

/** One person's turn in a round. */
export type Step = {
  person: string;
  kind: StepKind;
  decision: StepDecision | null;
  /** What the text said when the person decided: lib/document/content-hash.ts. */
  hash: string | null;
};

/** One round: a text that somebody submitted, and the turns that are taken in order; the last is the signer's. */
export type Round = {
  submitter: string;
  /** What the text said when it was submitted. */
  hash: string;
  state: SubmissionState;
  steps: readonly Step[];
};

/** Where a summary is on its way to being final, and all rounds so far, the newest last. */
export type Review = {
  state: SummaryState;
  rounds: readonly Round[];
  /** Whether a final summary is being written anew, or was. */
  redrafted: boolean;
};

/** The round that is under way, or null. */
export function openRound({ rounds }: Review): Round | null {
  const last = rounds.at(-1);
  return last?.state === "open" ? last : null;
}

/** What a person decided about which text, also as it is stored. */
type Decided = { decision: string | null; hash: string | null };

/** Whether a person approved exactly this text. */
export function approves({ decision, hash }: Decided, text: string): boolean {
  return decision === "approved" && hash === text;
}

/** The place of the step whose turn it is: the first that does not approve the text; -1 when all do. */
export function turnOf({ hash, steps }: { hash: string; steps: readonly Decided[] }): number {
  return steps.findIndex((step) => !approves(step, hash));
}
