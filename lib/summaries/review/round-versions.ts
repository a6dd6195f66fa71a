import type { StepDecision, StepKind } from "./review.ts";

/** A version that somebody took by what they did in a review. */
export type ReviewVersion = {
  id: string;
  number: number;
  reason: string;
  authorId: string | null;
  hash: string;
};

type DecidedStep = { personId: string; kind: string; decision: string | null; hash: string | null };

/** The versions of a round by their numbers; null where there is none. */
export type RoundVersions = {
  /** Of what was submitted, and of what was submitted in the round before. */
  version: number | null;
  before: number | null;
  /** Of what each person decided about, in the order of the steps. */
  steps: (number | null)[];
};

const reasons: Record<StepKind, Record<StepDecision, string>> = {
  review: { approved: "approved", returned: "returned" },
  sign: { approved: "final", returned: "returned" },
};

/**
 * The versions of each round of a review. Whoever approved the same text in an earlier round took the version then.
 * @param rounds the newest first
 * @param versions the oldest first
 */
export function roundVersions(
  rounds: readonly { versionId: string | null; steps: readonly DecidedStep[] }[],
  versions: readonly ReviewVersion[],
): RoundVersions[] {
  const submitted = rounds.map(
    ({ versionId }) => versions.find(({ id }) => id === versionId)?.number ?? null,
  );
  return rounds.map(({ steps }, index) => {
    const next = submitted[index - 1] ?? Number.POSITIVE_INFINITY;
    const before = versions.filter(({ number }) => number < next);
    return {
      version: submitted[index] ?? null,
      before: submitted[index + 1] ?? null,
      steps: steps.map((step) => before.findLast((version) => took(step, version))?.number ?? null),
    };
  });
}

/** Whether a version was taken by what a person decided. */
function took({ personId, kind, decision, hash }: DecidedStep, version: ReviewVersion): boolean {
  const reason = decision && reasons[kind as StepKind][decision as StepDecision];
  return version.reason === reason && version.authorId === personId && version.hash === hash;
}
