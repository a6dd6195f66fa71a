import { may } from "../auth/may.ts";
import type { Scope } from "../auth/scope.ts";
import { withinReach } from "../auth/within-reach.ts";
import { db } from "../db.ts";
import type { DocumentJson } from "../document/schema.ts";
import type { SectionSource } from "../document/section-blocks.ts";
import { AppError } from "../errors.ts";
import { isUuid } from "../uuid.ts";

/** A line of the list of outlines; `unit` is null for what is built in. */
export type OutlineRow = {
  id: string;
  name: string;
  title: string;
  unit: string | null;
  sections: number;
  archivedAt: Date | null;
  updatedAt: Date;
  mayEdit: boolean;
};

/** The outlines that a person sees: those in use, or those put away. */
export async function listOutlines(scope: Scope, { archived }: { archived: boolean }): Promise<OutlineRow[]> {
  const rows = await db().outline.findMany({
    where: { archivedAt: archived ? { not: null } : null, ...withinReach(scope) },
    select: {
      ...{ id: true, name: true, title: true, archivedAt: true, updatedAt: true },
      unit: { select: { name: true, path: true } },
      _count: { select: { items: true } },
    },
    orderBy: [{ position: "asc" }, { name: "asc" }, { id: "asc" }],
  });
  return rows.map(({ unit, _count, ...row }) => ({
    ...row,
    unit: unit?.name ?? null,
    sections: _count.items,
    mayEdit: may(scope, "template.edit", unit?.path ?? null),
  }));
}

/** A template in an outline. */
export type OutlineItem = { templateId: string; heading: string; archived: boolean };

/** One outline for its page; `unitPath` is null for a built-in one. */
export type Outline = {
  id: string;
  name: string;
  title: string;
  unit: string | null;
  unitPath: string | null;
  items: OutlineItem[];
  archivedAt: Date | null;
  updatedAt: Date;
  mayEdit: boolean;
};

/** One outline with its items in order, also a put away one; null when it is not there or out of reach. */
export async function findOutline(scope: Scope, id: string): Promise<Outline | null> {
  if (!isUuid(id)) return null;
  const row = await db().outline.findFirst({
    where: { id, ...withinReach(scope) },
    select: {
      ...{ id: true, name: true, title: true, archivedAt: true, updatedAt: true },
      unit: { select: { name: true, path: true } },
      items: {
        select: { templateId: true, template: { select: { heading: true, archivedAt: true } } },
        orderBy: { position: "asc" },
      },
    },
  });
  if (!row) return null;
  const { unit, items, ...outline } = row;
  return {
    ...outline,
    unit: unit?.name ?? null,
    unitPath: unit?.path ?? null,
    items: items.map(({ templateId, template }) => ({
      templateId,
      heading: template.heading,
      archived: template.archivedAt !== null,
    })),
    mayEdit: may(scope, "template.edit", unit?.path ?? null),
  };
}

/** The outlines that a person may begin a summary from, with the headings of their sections. */
export function visibleOutlines(scope: Scope) {
  return db().outline.findMany({
    where: { archivedAt: null, ...withinReach(scope) },
    select: {
      ...{ id: true, name: true, title: true, unit: { select: { shortName: true } } },
      items: { orderBy: { position: "asc" }, select: { template: { select: { id: true, heading: true } } } },
    },
    orderBy: [{ position: "asc" }, { name: "asc" }],
  });
}

/**
 * The sections of an outline that the caller may use, in order.
 * @throws AppError `access.not-found`
 */
export async function outlineSections(scope: Scope, outlineId: string): Promise<SectionSource[]> {
  const outline = await db().outline.findFirst({
    where: { id: outlineId, archivedAt: null, ...withinReach(scope) },
    select: {
      items: {
        orderBy: { position: "asc" },
        select: { template: { select: { id: true, heading: true, body: true } } },
      },
    },
  });
  if (!outline) throw new AppError("access.not-found");
  return outline.items.map(({ template }) => ({ ...template, body: template.body as DocumentJson }));
}
