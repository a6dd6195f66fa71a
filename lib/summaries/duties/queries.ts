import { may } from "../../auth/may.ts";
import { reaches, type Scope, unitWithin } from "../../auth/scope.ts";
import { unitInReach } from "../../auth/within-reach.ts";
import { db } from "../../db.ts";
import { findSummary } from "../queries.ts";
import { mayOwn } from "./may-own.ts";

/** How many overdue sections the start page names. */
const named = 12;

const dutyColumns = {
  ...{ key: true, ownerId: true, dueOn: true, summaryId: true },
  owner: { select: { displayName: true } },
} as const;

/**
 * The sections of a summary that somebody is to write, by the ids of their headings, and whether the caller may say so;
 * days as `2026-03-05`.
 * @throws AppError `access.not-found`
 */
export async function listDuties(scope: Scope, id: string) {
  const { unit, state } = await findSummary(scope, id);
  const rows = await db().sectionDuty.findMany({
    where: { summaryId: id, summary: { unit: unitWithin(scope) } },
    select: dutyColumns,
  });
  return {
    duties: rows.map(({ key, ownerId, owner, dueOn }) => ({
      ...{ key, ownerId, owner: owner?.displayName ?? null, dueOn: dayOf(dueOn) },
    })),
    mayAssign: state !== "final" && may(scope, "summary.submit", unit.path),
  };
}

/** The duties of a summary as its outline shows them. */
export type DutiesShown = Awaited<ReturnType<typeof listDuties>>;

/** One of them. */
export type DutyShown = DutiesShown["duties"][number];

/**
 * Those who may be given sections of a summary.
 * @throws AppError `access.not-found`, nobody where the caller may not assign
 */
export async function peopleForDuties(scope: Scope, id: string) {
  const { unit } = await findSummary(scope, id);
  if (!may(scope, "summary.submit", unit.path)) return [];
  const people = await db().user.findMany({
    where: mayOwn(unit.path),
    select: { id: true, displayName: true, unit: { select: { shortName: true } } },
    orderBy: [{ unit: { path: "asc" } }, { displayName: "asc" }],
    take: 1_000,
  });
  return people.map(({ id, displayName, unit }) => ({ id, name: displayName, unit: unit.shortName }));
}

/** A section that should have been written by now. */
export type OverdueSection = {
  summaryId: string;
  title: string;
  heading: string;
  owner: string | null;
  mine: boolean;
  dueOn: string;
  /** How many days it is late. */
  late: number;
  /** Whether the caller may open the summary: whoever writes for a unit above cannot always. */
  reachable: boolean;
};

/**
 * The overdue sections of drafts in the own branch, and those of the caller wherever they are: the own ones first, then
 * the longest overdue.
 * @param today as `2026-03-05`
 */
export async function overdueSections(scope: Scope, today: string): Promise<OverdueSection[]> {
  const day = new Date(today);
  const duties = await db().sectionDuty.findMany({
    where: {
      dueOn: { lt: day },
      summary: { deletedAt: null, state: "drafting" },
      // An owner who went to another tree since then has nothing to do with it any more.
      OR: [
        { ownerId: scope.userId, summary: { unit: unitInReach(scope) } },
        { summary: { unit: unitWithin(scope) } },
      ],
    },
    select: {
      ...dutyColumns,
      summary: { select: { title: true, unit: { select: { path: true } } } },
    },
    orderBy: { dueOn: "asc" },
  });
  const sections = await db().section.findMany({
    where: { summaryId: { in: duties.map(({ summaryId }) => summaryId) } },
    select: { summaryId: true, key: true, heading: true },
  });
  const headings = new Map(sections.map(({ summaryId, key, heading }) => [`${summaryId} ${key}`, heading]));
  const overdue = duties.flatMap(({ summaryId, key, ownerId, owner, dueOn, summary }): OverdueSection[] => {
    const heading = headings.get(`${summaryId} ${key}`);
    // A section that was removed is nobody's duty any more.
    if (heading === undefined || !dueOn) return [];
    const late = Math.round((day.getTime() - dueOn.getTime()) / 86_400_000);
    const about = { summaryId, title: summary.title, heading, owner: owner?.displayName ?? null };
    const mine = ownerId === scope.userId;
    return [{ ...about, mine, dueOn: dayOf(dueOn)!, late, reachable: reaches(scope, summary.unit.path) }];
  });
  return overdue.sort((a, b) => Number(b.mine) - Number(a.mine)).slice(0, named);
}

function dayOf(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null;
}
