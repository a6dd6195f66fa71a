import type { Prisma } from "../../../prisma/client/client.ts";
import { may } from "../../auth/may.ts";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import { unitsOfPath } from "../../auth/within-reach.ts";
import { db } from "../../db.ts";
import { contentHash } from "../../document/content-hash.ts";
import { type DocumentJson, parseDocument } from "../../document/schema.ts";
import { AppError } from "../../errors.ts";
import { isUuid } from "../../uuid.ts";
import { listThreads } from "../comments/queries.ts";
import { findSummary } from "../queries.ts";
import type { FindProblems } from "../signing/mutations.ts";
import { obstaclesOf } from "./obstacles.ts";
import { openComments } from "./open-comments.ts";
import { approves, type StepDecision, type StepKind, turnOf } from "./review.ts";
import { reviewerRoles } from "./reviewer-roles.ts";
import { type RoundVersions, roundVersions } from "./round-versions.ts";

const steps = {
  orderBy: { position: "asc" },
  select: {
    ...{ position: true, personId: true, personName: true, kind: true, decision: true, hash: true },
    ...{ note: true, decidedAt: true, override: true },
  },
} satisfies Prisma.ReviewStepFindManyArgs;

const round = {
  ...{ id: true, round: true, submitterId: true, submitterName: true, hash: true, note: true, state: true },
  ...{ reason: true, createdAt: true, endedAt: true, versionId: true, steps },
} satisfies Prisma.SubmissionSelect;

type StoredRound = Prisma.SubmissionGetPayload<{ select: typeof round }>;

/** Where a summary stands, for the top bar of its editor. */
export type Standing = {
  /** Who is asked next, and for what; null when nobody is. */
  waiting: { name: string; kind: StepKind } | null;
  /** Whether it is the caller's turn, and whether the caller submitted it. */
  mine: boolean;
  submitted: boolean;
  /** Who sent it back the last time and why; null when it was not, or was submitted again since. */
  returned: { name: string; reason: string } | null;
  /** The draft in which this final summary is written anew, and the final one that this draft writes anew. */
  redraft: { id: string; title: string; final: boolean } | null;
  from: { id: string; title: string } | null;
};

/**
 * Where a summary stands.
 * @throws AppError `access.not-found`
 */
export async function findStanding(scope: Scope, id: string): Promise<Standing> {
  if (!isUuid(id)) throw new AppError("access.not-found");
  const summary = await db().summary.findFirst({
    where: { id, deletedAt: null, unit: unitWithin(scope) },
    select: {
      ...{ state: true, unit: { select: { path: true } } },
      submissions: { orderBy: { round: "desc" }, take: 1, select: round },
      redrafts: { where: { deletedAt: null }, take: 1, select: { id: true, title: true, state: true } },
      reopenedFrom: { select: { id: true, title: true } },
    },
  });
  if (!summary) throw new AppError("access.not-found");
  const [last] = summary.submissions;
  const next = last?.state === "open" ? last.steps[turnOf(last)] : undefined;
  const sentBack = summary.state === "drafting" && last?.state === "returned";
  const refused = last?.steps.find(({ decision }) => decision === "returned");
  const [redraft] = summary.redrafts;
  return {
    waiting: next ? { name: next.personName, kind: next.kind as StepKind } : null,
    mine: next?.personId === scope.userId && may(scope, "summary.review", summary.unit.path),
    submitted: last?.state === "open" && last.submitterId === scope.userId,
    returned: sentBack ? { name: refused?.personName ?? "", reason: last.reason } : null,
    redraft: redraft ? { id: redraft.id, title: redraft.title, final: redraft.state === "final" } : null,
    from: summary.reopenedFrom,
  };
}

/**
 * The review of a summary in full: its rounds, the newest first, what stands in the way of its being final, the comments
 * that are open and do not, who may be asked, and who was asked the last time.
 * @param read the document as it is this moment
 * @throws AppError `access.not-found`
 */
export async function readReview(
  scope: Scope,
  id: string,
  { read, check }: { read: (id: string) => Promise<DocumentJson>; check: FindProblems },
) {
  const { state, unit } = await findSummary(scope, id);
  const summary = { unit: unitWithin(scope) };
  const [doc, threads, rounds, versions, people, last] = await Promise.all([
    read(id).then(parseDocument),
    listThreads(scope, id),
    db().submission.findMany({
      where: { summaryId: id, summary },
      orderBy: { round: "desc" },
      select: round,
    }),
    db().summaryVersion.findMany({
      where: { summaryId: id, summary, reason: { in: ["submitted", "approved", "returned", "final"] } },
      orderBy: { number: "asc" },
      select: { id: true, number: true, reason: true, authorId: true, hash: true },
    }),
    peopleToAsk(unit.path),
    lastAsked(scope, id, unit.id),
  ]);
  const now = contentHash(doc);
  const taken = roundVersions(rounds, versions);
  const open = rounds.find((each) => each.state === "open");
  const turn = open?.steps[turnOf(open)];
  const reviews = may(scope, "summary.review", unit.path);
  const maySubmit = may(scope, "summary.submit", unit.path);
  const keeps = scope.role === "administrator" || (open?.submitterId === scope.userId && maySubmit);
  return {
    state,
    rounds: rounds.map((each, index) => present(each, now, taken[index]!)),
    obstacles: obstaclesOf(doc, state === "final" ? [] : await check(doc)),
    comments: openComments(doc, threads),
    people: people.filter((person) => person.id !== scope.userId),
    last,
    may: {
      submit: state === "drafting" && maySubmit,
      keep: Boolean(open) && keeps,
      decide: reviews && turn?.personId === scope.userId ? (turn.kind as StepKind) : null,
      reopen: state === "final" && reviews,
    },
  };
}

/** A review as its dialogs show it. */
export type ReviewShown = Awaited<ReturnType<typeof readReview>>;

/** One round as the dialogs show it. */
export type RoundShown = ReviewShown["rounds"][number];

function present(stored: StoredRound, now: string, taken: RoundVersions) {
  const { hash, steps, createdAt, endedAt, versionId: _, ...rest } = stored;
  const turn = rest.state === "open" ? turnOf(stored) : -1;
  return {
    ...rest,
    at: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    /** The number of the version that was submitted, and of the one of the round before. */
    version: taken.version,
    versionBefore: taken.before,
    /** Whether the text still says what was submitted. */
    current: hash === now,
    steps: steps.map(({ kind, decision, hash, decidedAt, override, ...step }, index) => ({
      ...step,
      kind: kind as StepKind,
      decision: decision as StepDecision | null,
      decidedAt: decidedAt?.toISOString() ?? null,
      override: override as { errors: number; undecided: number; changed: number; reason: string } | null,
      /** An approval is void as soon as the text says something else. */
      void: decision === "approved" && !approves({ decision, hash }, now),
      /** The number of the version that was decided about. */
      version: taken.steps[index] ?? null,
      turn: step.position === turn,
    })),
  };
}

/** Those who may be asked to review what belongs to a unit, its own people first. */
async function peopleToAsk(unitPath: string) {
  const units = unitsOfPath(unitPath);
  const users = await db().user.findMany({
    where: { disabledAt: null, role: { in: reviewerRoles }, unitId: { in: units } },
    select: { id: true, displayName: true, role: true, unit: { select: { id: true, shortName: true } } },
    orderBy: { displayName: "asc" },
  });
  return users
    .map(({ id, displayName, role, unit }) => ({
      id,
      name: displayName,
      role,
      unit: unit.shortName,
      unitId: unit.id,
    }))
    .sort((a, b) => units.indexOf(b.unitId) - units.indexOf(a.unitId));
}

/** Whom the last submission of this summary asked, or else the last one of its unit. */
async function lastAsked(scope: Scope, summaryId: string, unitId: string) {
  const select = { steps: { orderBy: { position: "asc" }, select: { personId: true, kind: true } } } as const;
  const orderBy = { createdAt: "desc" } as const;
  const own = { summaryId, summary: { unit: unitWithin(scope) } };
  const last =
    (await db().submission.findFirst({ where: own, select, orderBy })) ??
    (await db().submission.findFirst({
      where: { summary: { unitId, unit: unitWithin(scope) } },
      select,
      orderBy,
    }));
  const asked = (kind: StepKind) =>
    (last?.steps ?? []).filter((step) => step.kind === kind).map(({ personId }) => personId);
  return { reviewers: asked("review"), signer: asked("sign")[0] ?? null };
}
