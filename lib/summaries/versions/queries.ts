import { Node } from "@tiptap/pm/model";
import type { Prisma } from "../../../prisma/client/client.ts";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import { db } from "../../db.ts";
import { documentSchema } from "../../document/schema.ts";
import { AppError } from "../../errors.ts";
import { yearBefore } from "../../period.ts";
import { isUuid } from "../../uuid.ts";
import type { VersionReason } from "./version-reason.ts";

/** Most versions that are listed, the newest first. */
const mostListed = 500;

const row = {
  number: true,
  reason: true,
  label: true,
  restoredFrom: true,
  authorName: true,
  writers: true,
  characters: true,
  added: true,
  removed: true,
  createdAt: true,
} as const;

/** A version as lists show it. */
export type VersionRow = {
  number: number;
  reason: VersionReason;
  label: string;
  restoredFrom: number | null;
  /** Who took it; empty when the server did. */
  authorName: string;
  /** Who wrote since the version before. */
  writers: string[];
  characters: number;
  added: number;
  removed: number;
  createdAt: Date;
};

/** A version with its document, suggestions and places of comments included. */
export type FoundVersion = VersionRow & { id: string; doc: Node };

/** The versions of a summary that the caller may read, the newest first. */
export async function listVersions(scope: Scope, summaryId: string): Promise<VersionRow[]> {
  const versions = await db().summaryVersion.findMany({
    where: { summaryId, summary: { deletedAt: null, unit: unitWithin(scope) } },
    orderBy: { number: "desc" },
    select: row,
    take: mostListed,
  });
  return versions.map((version) => ({ ...version, reason: version.reason as VersionReason }));
}

/**
 * A version of a summary.
 * @throws AppError `access.not-found`
 */
export async function findVersion(scope: Scope, summaryId: string, number: number): Promise<FoundVersion> {
  if (!isUuid(summaryId)) throw new AppError("access.not-found");
  const version = await db().summaryVersion.findFirst({
    where: { summaryId, number, summary: { deletedAt: null, unit: unitWithin(scope) } },
    select: { ...row, id: true, doc: true },
  });
  if (!version) throw new AppError("access.not-found");
  const doc = Node.fromJSON(documentSchema, version.doc);
  return { ...version, reason: version.reason as VersionReason, doc };
}

/** The final summary of the same unit, kind and part of the year before; null when there is none in reach. */
export async function findYearBefore(scope: Scope, summaryId: string) {
  return first(await yearBeforeOf(scope, summaryId), { id: true, title: true, characters: true });
}

/**
 * The document of that one.
 * @throws AppError `access.not-found` when there is none
 */
export async function readYearBefore(scope: Scope, summaryId: string): Promise<Node> {
  const past = await first(await yearBeforeOf(scope, summaryId), { doc: true });
  if (!past) throw new AppError("access.not-found");
  return Node.fromJSON(documentSchema, past.doc);
}

async function first<Select extends Prisma.SummarySelect>(
  where: Prisma.SummaryWhereInput | null,
  select: Select,
) {
  if (!where) return null;
  const orderBy = [
    { outlineId: { sort: "asc", nulls: "last" } },
    { updatedAt: "desc" },
  ] satisfies Prisma.SummaryOrderByWithRelationInput[];
  return db().summary.findFirst({ where, orderBy, select });
}

/** By what the final text of the year before is found: one of the same outline, or of which that is not known. */
async function yearBeforeOf(scope: Scope, summaryId: string): Promise<Prisma.SummaryWhereInput | null> {
  const within = { deletedAt: null, unit: unitWithin(scope) };
  const summary = await db().summary.findFirst({
    where: { id: summaryId, ...within },
    select: { unitId: true, outlineId: true, periodKind: true, year: true, part: true },
  });
  if (!summary) return null;
  const { unitId, outlineId } = summary;
  const { periodKind, year, part } = yearBefore(summary);
  const outline = outlineId ? { OR: [{ outlineId }, { outlineId: null }] } : {};
  return { ...within, ...outline, unitId, periodKind, year, part, state: "final" };
}
