import type { Prisma } from "../../prisma/client/client.ts";
import type { SummaryState } from "../../prisma/client/enums.ts";
import { may } from "../auth/may.ts";
import { type Scope, unitWithin } from "../auth/scope.ts";
import { containing } from "../containing.ts";
import { db } from "../db.ts";
import { AppError } from "../errors.ts";
import { treeOrder } from "../units/tree-order.ts";
import { isUuid } from "../uuid.ts";
import { deletable } from "./deletable.ts";
import type { ListSummaries } from "./input.ts";

/** How many summaries a page of the list shows. */
const pageSize = 20;

const row = {
  id: true,
  title: true,
  periodKind: true,
  year: true,
  part: true,
  state: true,
  characters: true,
  blanks: true,
  undecided: true,
  updatedAt: true,
  deletedAt: true,
  unit: { select: { id: true, shortName: true, path: true } },
  createdBy: { select: { displayName: true } },
  _count: deletable._count,
  submissions: {
    ...{ where: { state: "open" }, take: 1 },
    select: {
      hash: true,
      steps: {
        orderBy: { position: "asc" },
        select: { personName: true, kind: true, decision: true, hash: true },
      },
    },
  },
  redrafts: { where: { deletedAt: null }, take: 1, select: { id: true, state: true } },
  reopenedFrom: { select: { id: true } },
} satisfies Prisma.SummarySelect;

/** A summary as lists show it. */
export type SummaryRow = Prisma.SummaryGetPayload<{ select: typeof row }>;

/** A page of the summaries that the caller may see, the last changed first. */
export async function listSummaries(scope: Scope, { text, state, year, deleted, page }: ListSummaries) {
  const where: Prisma.SummaryWhereInput = {
    unit: unitWithin(scope),
    deletedAt: deleted ? { not: null } : null,
    state,
    year,
    ...(text ? { OR: [{ title: containing(text) }, { unit: { name: containing(text) } }] } : {}),
  };
  const [total, summaries] = await Promise.all([
    db().summary.count({ where }),
    db().summary.findMany({
      where,
      select: row,
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
  ]);
  return { summaries, total, pages: Math.max(1, Math.ceil(total / pageSize)) };
}

/** The summaries in progress that the caller sees on the start page. */
export function summariesInProgress(scope: Scope): Promise<SummaryRow[]> {
  return db().summary.findMany({
    where: { unit: unitWithin(scope), deletedAt: null, state: { not: "final" } },
    select: row,
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: 12,
  });
}

/** The years for which the caller can see summaries, newest first. */
export async function summaryYears(scope: Scope): Promise<number[]> {
  const years = await db().summary.groupBy({
    by: ["year"],
    where: { unit: unitWithin(scope) },
    orderBy: { year: "desc" },
  });
  return years.map(({ year }) => year);
}

/**
 * A summary for its editor.
 * @throws AppError `access.not-found`
 */
export async function findSummary(scope: Scope, id: string) {
  if (!isUuid(id)) throw new AppError("access.not-found");
  const summary = await db().summary.findFirst({
    where: { id, deletedAt: null, unit: unitWithin(scope) },
    select: {
      id: true,
      title: true,
      state: true,
      epoch: true,
      latinSerif: true,
      periodKind: true,
      year: true,
      part: true,
      unit: { select: { id: true, name: true, shortName: true, path: true } },
    },
  });
  if (!summary || !may(scope, "summary.read", summary.unit.path)) throw new AppError("access.not-found");
  return summary;
}

/** The units for which the caller may create summaries, in the order of the tree. */
export async function unitsToWriteFor(scope: Scope) {
  if (!may(scope, "summary.create", scope.unitPath)) return [];
  const units = await db().unit.findMany({
    where: { ...unitWithin(scope), archivedAt: null },
    select: { id: true, name: true, shortName: true, parentId: true, position: true },
  });
  return treeOrder(units).map(({ id, name, shortName }) => ({ id, name, shortName }));
}

/** What the export of a summary needs beside its document. */
export type Exportable = {
  id: string;
  title: string;
  year: number;
  latinSerif: boolean;
  state: SummaryState;
  /** The documents of imports that it was made of; none where it was written here. */
  imported: { id: string }[];
  unit: { name: string; path: string };
};

/** The columns of `Exportable`. */
export const exportableColumns = {
  id: true,
  title: true,
  year: true,
  latinSerif: true,
  state: true,
  imported: { select: { id: true }, take: 1 },
  unit: { select: { name: true, path: true } },
} as const;

/** A summary that is to be exported; null when it is not there or out of reach. */
export async function findExportable(scope: Scope, id: string): Promise<Exportable | null> {
  if (!isUuid(id)) return null;
  return db().summary.findFirst({
    where: { id, deletedAt: null, unit: unitWithin(scope) },
    select: exportableColumns,
  });
}
