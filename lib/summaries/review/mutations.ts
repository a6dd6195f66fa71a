import type { Node } from "@tiptap/pm/model";
import { recordAudit } from "../../audit/record.ts";
import { announceAccessChange } from "../../auth/access-changes.ts";
import type { Scope } from "../../auth/scope.ts";
import { db, type Transaction } from "../../db.ts";
import { contentHash } from "../../document/content-hash.ts";
import { AppError } from "../../errors.ts";
import { type LockedReview, lockReview, reviewersAmong } from "../locking/mutations.ts";
import { takeVersion } from "../versions/mutations.ts";
import type {
  ApproveRequest,
  ReplaceRequest,
  ReturnRequest,
  SubmitRequest,
  WithdrawRequest,
} from "./input.ts";
import { nextState, type ReviewAct } from "./next-state.ts";
import type { Review, Round } from "./review.ts";

/** Reads the document of the summary as it is this moment. */
export type ReadDocument = () => Promise<Node>;

/**
 * Submits a summary for review: from now on it is only suggested in and commented on.
 * @throws AppError `access.not-found`, `access.forbidden`, `review.state`, `review.people`
 */
export function submitSummary(scope: Scope, input: SubmitRequest, read: ReadDocument): Promise<void> {
  const { id, reviewers, signer, note } = input;
  return change(scope, id, "summary.submit", async (tx, locked) => {
    const doc = await read();
    const hash = contentHash(doc);
    const names = await reviewersAmong(tx, locked.summary.unit.path, [...reviewers, signer]);
    const mayReview = (person: string) => names.has(person);
    const act: ReviewAct = { type: "submit", hash, reviewers, signer, mayReview };
    const next = nextState(locked.review, locked.actor, act);
    const version = await takeVersion(tx, scope, { summaryId: id, doc, reason: "submitted", label: note });
    const round = next.rounds.at(-1)!;
    await begin(tx, scope, locked, { round, names, note, versionId: version.id });
    return { next, detail: { reviewers: reviewers.length } };
  });
}

/** Takes a submission back: by whoever submitted, or an administrator. */
export function withdrawSubmission(
  scope: Scope,
  { id, submissionId, reason }: WithdrawRequest,
): Promise<void> {
  return change(scope, id, "summary.withdraw", async (tx, locked) => {
    requireSame(locked, submissionId);
    const next = nextState(locked.review, locked.actor, { type: "withdraw" });
    await end(tx, submissionId, next, reason);
    return { next, detail: {} };
  });
}

/**
 * Approves what was submitted; the next in turn is asked then.
 * @throws AppError `review.state`, `review.not-your-turn`, `review.changed`, `access.not-found`, `access.forbidden`
 */
export function approveSummary(scope: Scope, input: ApproveRequest, read: ReadDocument): Promise<void> {
  return change(scope, input.id, "summary.approve", async (tx, locked) => {
    const { id: summaryId, submissionId, note } = input;
    requireSame(locked, submissionId);
    const doc = await read();
    const next = nextState(locked.review, locked.actor, { type: "approve", hash: contentHash(doc) });
    await writeStep(tx, scope, locked, next, { note });
    await takeVersion(tx, scope, { summaryId, doc, reason: "approved", label: note });
    return { next, detail: { step: decidedStep(locked, next) + 1 } };
  });
}

/** Sends what was submitted back to be changed, with a reason. */
export function returnSummary(scope: Scope, input: ReturnRequest, read: ReadDocument): Promise<void> {
  const { id, submissionId, reason } = input;
  return change(scope, id, "summary.return", async (tx, locked) => {
    requireSame(locked, submissionId);
    const doc = await read();
    const next = nextState(locked.review, locked.actor, { type: "return", hash: contentHash(doc) });
    await writeStep(tx, scope, locked, next, { note: reason });
    await takeVersion(tx, scope, { summaryId: id, doc, reason: "returned", label: reason });
    await end(tx, submissionId, next, reason);
    return { next, detail: {} };
  });
}

/** Asks another person instead of one who has not decided: by whoever submitted, or an administrator. */
export function replaceReviewer(scope: Scope, input: ReplaceRequest): Promise<void> {
  const { id, submissionId, position, person } = input;
  return change(scope, id, "summary.replace-reviewer", async (tx, locked) => {
    requireSame(locked, submissionId);
    const names = await reviewersAmong(tx, locked.summary.unit.path, [person]);
    const mayReview = (asked: string) => names.has(asked);
    const before = locked.names[position] ?? "";
    const next = nextState(locked.review, locked.actor, { type: "replace", position, person, mayReview });
    await tx.reviewStep.update({
      where: { submissionId_position: { submissionId, position } },
      data: {
        ...{ personId: person, personName: names.get(person) ?? "" },
        ...{ decision: null, hash: null, note: "", decidedAt: null },
      },
    });
    return { next, detail: { before, after: names.get(person) ?? "" } };
  });
}

type Changed = { next: Review; detail: Record<string, string | number> };

/** Carries an act out on a locked summary: its state follows, the act is recorded, open sockets are looked at again. */
export async function change(
  scope: Scope,
  id: string,
  action: string,
  run: (tx: Transaction, locked: LockedReview) => Promise<Changed>,
): Promise<void> {
  await db().$transaction(
    async (tx) => {
      const locked = await lockReview(tx, scope, id);
      const { next, detail } = await run(tx, locked);
      const { title, unit } = locked.summary;
      await tx.summary.update({ where: { id }, data: { state: next.state }, select: { id: true } });
      const object = { kind: "summary", id, name: title, unitPath: unit.path };
      await recordAudit(tx, scope, { action, object, detail });
    },
    { timeout: 60_000 },
  );
  announceAccessChange({ summaryId: id });
}

/** What somebody decides is about the round that they saw. */
export function requireSame({ submissionId }: LockedReview, seen: string): void {
  if (submissionId !== seen) throw new AppError("review.state");
}

/** Writes what a person decided into their step. */
export async function writeStep(
  tx: Transaction,
  scope: Scope,
  locked: LockedReview,
  next: Review,
  said: { note: string; override?: Record<string, string | number> },
): Promise<void> {
  const position = decidedStep(locked, next);
  const { decision, hash } = next.rounds.at(-1)!.steps[position]!;
  await tx.reviewStep.update({
    where: { submissionId_position: { submissionId: locked.submissionId!, position } },
    data: { decision, hash, decidedAt: new Date(), personName: scope.userName, ...said },
  });
}

/** Writes how a round ended. */
export async function end(tx: Transaction, id: string, next: Review, reason = ""): Promise<void> {
  const { state } = next.rounds.at(-1)!;
  await tx.submission.update({ where: { id }, data: { state, reason, endedAt: new Date() } });
}

function decidedStep({ review }: LockedReview, next: Review): number {
  const before = review.rounds.at(-1)?.steps ?? [];
  return (next.rounds.at(-1)?.steps ?? []).findIndex((step, index) => step !== before[index]);
}

type Begun = { round: Round; names: ReadonlyMap<string, string>; note: string; versionId: string };

/** Writes a new round; approvals of the same text that it begins with keep their words and their time. */
async function begin(
  tx: Transaction,
  scope: Scope,
  locked: LockedReview,
  { round, names, note, versionId }: Begun,
): Promise<void> {
  const summaryId = locked.summary.id;
  const earlier = await tx.reviewStep.findMany({
    where: { submission: { summaryId }, hash: round.hash, kind: "review", decision: "approved" },
    orderBy: { decidedAt: "desc" },
    select: { personId: true, note: true, decidedAt: true },
  });
  const steps = round.steps.map(({ person, kind, decision, hash }, position) => {
    const known = decision && earlier.find(({ personId }) => personId === person);
    const said = known ? { note: known.note, decidedAt: known.decidedAt } : {};
    return { position, personId: person, personName: names.get(person) ?? "", kind, decision, hash, ...said };
  });
  await tx.submission.create({
    data: {
      ...{ summaryId, round: locked.review.rounds.length + 1, hash: round.hash, note, versionId },
      ...{ submitterId: scope.userId, submitterName: scope.userName, steps: { create: steps } },
    },
    select: { id: true },
  });
}
