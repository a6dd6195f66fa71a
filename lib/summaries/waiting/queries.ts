import { may } from "../../auth/may.ts";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import { db } from "../../db.ts";
import { type StepKind, turnOf } from "../review/review.ts";

const columns = {
  ...{ hash: true, createdAt: true, submitterName: true, state: true, reason: true, round: true },
  steps: {
    orderBy: { position: "asc" },
    select: { personId: true, personName: true, kind: true, decision: true, hash: true },
  },
  summary: {
    select: { id: true, title: true, state: true, unit: { select: { shortName: true, path: true } } },
  },
} as const;

/** A summary that waits for the decision of the caller. */
export type AskedOfMe = { id: string; title: string; unit: string; by: string; at: Date; kind: StepKind };

/** The summaries whose review is at the caller's turn, the one that waits longest first. */
export async function askedOfMe(scope: Scope): Promise<AskedOfMe[]> {
  const rounds = await db().submission.findMany({
    where: {
      ...{ state: "open", steps: { some: { personId: scope.userId } } },
      summary: { deletedAt: null, state: "review", unit: unitWithin(scope) },
    },
    orderBy: { createdAt: "asc" },
    select: columns,
  });
  return rounds.flatMap((round) => {
    const { summary, submitterName, createdAt } = round;
    const step = round.steps[turnOf(round)];
    if (step?.personId !== scope.userId || !may(scope, "summary.review", summary.unit.path)) return [];
    const { id, title, unit } = summary;
    return [
      { id, title, unit: unit.shortName, by: submitterName, at: createdAt, kind: step.kind as StepKind },
    ];
  });
}

/** A summary that the caller submitted, and where it is. */
export type SubmittedByMe = {
  id: string;
  title: string;
  at: Date;
  /** Who is asked next; null when it was sent back. */
  waiting: { name: string; kind: StepKind } | null;
  returned: { name: string; reason: string } | null;
};

/** What the caller submitted that is still on its way, or was sent back and not submitted again; the newest first. */
export async function submittedByMe(scope: Scope): Promise<SubmittedByMe[]> {
  const rounds = await db().submission.findMany({
    where: {
      ...{ submitterId: scope.userId, state: { in: ["open", "returned"] } },
      summary: { deletedAt: null, state: { not: "final" }, unit: unitWithin(scope) },
    },
    orderBy: { createdAt: "desc" },
    select: {
      ...columns,
      summary: { select: { ...columns.summary.select, _count: { select: { submissions: true } } } },
    },
    take: 50,
  });
  return rounds.flatMap((round) => {
    const { summary, createdAt: at, reason } = round;
    if (round.round < summary._count.submissions) return [];
    const step = round.steps[turnOf(round)];
    const open = round.state === "open";
    if (open !== (summary.state === "review")) return [];
    const person = { name: step?.personName ?? "", kind: (step?.kind ?? "sign") as StepKind };
    return [
      {
        ...{ id: summary.id, title: summary.title, at, waiting: open ? person : null },
        returned: open ? null : { name: person.name, reason },
      },
    ];
  });
}
