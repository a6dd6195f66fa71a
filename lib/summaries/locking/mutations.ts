import { may } from "../../auth/may.ts";
import { reaches, type Scope, unitWithin } from "../../auth/scope.ts";
import { unitsOfPath } from "../../auth/within-reach.ts";
import type { Transaction } from "../../db.ts";
import { AppError } from "../../errors.ts";
import type { Actor } from "../review/next-state.ts";
import type { Review, StepDecision, StepKind } from "../review/review.ts";
import { reviewerRoles } from "../review/reviewer-roles.ts";

/** A summary whose review nobody else changes until the transaction ends. */
export type LockedReview = {
  summary: {
    id: string;
    title: string;
    outlineId: string | null;
    periodKind: "year" | "half" | "quarter" | "month";
    year: number;
    part: number;
    latinSerif: boolean;
    unit: { id: string; path: string };
  };
  review: Review;
  actor: Actor;
  /** The newest round, and the names of those who are asked in it; null before the first. */
  submissionId: string | null;
  names: readonly string[];
};

/**
 * Locks a summary and reads its review, and what the caller may do as of this moment: rights that were withdrawn while
 * the request was under way are gone.
 * @throws AppError `access.not-found`
 */
export async function lockReview(tx: Transaction, scope: Scope, id: string): Promise<LockedReview> {
  await tx.$queryRaw`select id from summary where id = ${id}::uuid for update`;
  const found = await tx.summary.findFirst({
    where: { id, deletedAt: null, unit: unitWithin(scope) },
    select: {
      ...{ id: true, title: true, state: true, outlineId: true, periodKind: true, year: true, part: true },
      ...{ latinSerif: true, unit: { select: { id: true, path: true } } },
      redrafts: { where: { deletedAt: null }, select: { id: true }, take: 1 },
      submissions: {
        orderBy: { round: "asc" },
        select: {
          ...{ id: true, submitterId: true, hash: true, state: true },
          steps: {
            orderBy: { position: "asc" },
            select: { personId: true, personName: true, kind: true, decision: true, hash: true },
          },
        },
      },
    },
  });
  if (!found) throw new AppError("access.not-found");
  const { state, redrafts, submissions, ...summary } = found;
  const rounds = submissions.map(({ submitterId, steps, hash, state }) => ({
    ...{ submitter: submitterId, hash, state },
    steps: steps.map(({ personId, kind, decision, hash }) => ({
      ...{ person: personId, kind: kind as StepKind, decision: decision as StepDecision | null, hash },
    })),
  }));
  const newest = submissions.at(-1);
  return {
    summary,
    review: { state, rounds, redrafted: redrafts.length > 0 },
    actor: await actorIn(tx, scope, summary.unit.path),
    submissionId: newest?.id ?? null,
    names: newest?.steps.map(({ personName }) => personName) ?? [],
  };
}

/** The caller with the rights of this moment over a unit. */
async function actorIn(tx: Transaction, scope: Scope, unitPath: string): Promise<Actor> {
  const user = await tx.user.findFirst({
    where: { id: scope.userId, disabledAt: null },
    select: { role: true, unit: { select: { path: true } } },
  });
  const person = user && { role: user.role, unitPath: user.unit.path };
  if (!person || !reaches(person, unitPath)) throw new AppError("access.not-found");
  return {
    id: scope.userId,
    maySubmit: may(person, "summary.submit", unitPath),
    mayReview: may(person, "summary.review", unitPath),
    administers: person.role === "administrator",
  };
}

/** Those of some people who may be asked to review what belongs to a unit, with their names. */
export async function reviewersAmong(
  tx: Transaction,
  unitPath: string,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const users = await tx.user.findMany({
    where: {
      ...{ id: { in: [...people] }, disabledAt: null, role: { in: reviewerRoles } },
      unitId: { in: unitsOfPath(unitPath) },
    },
    select: { id: true, displayName: true },
  });
  return new Map(users.map(({ id, displayName }) => [id, displayName]));
}
