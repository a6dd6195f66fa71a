import { may } from "../auth/may.ts";
import type { Scope } from "../auth/scope.ts";
import { unitsOfPath, withinReach } from "../auth/within-reach.ts";
import { containing } from "../containing.ts";
import { db, type Transaction } from "../db.ts";
import type { DocumentJson } from "../document/schema.ts";
import { AppError } from "../errors.ts";
import { isUuid } from "../uuid.ts";
import { countBlanksOf } from "./count-blanks.ts";
import type { TemplateList } from "./input.ts";

const order = [{ position: "asc" }, { heading: "asc" }, { id: "asc" }] as const;

/** A section template as the editor needs it. */
export type VisibleTemplate = { id: string; heading: string; guidance: string; body: DocumentJson };

/** The templates that a section may be made from, in order: built in, of units above, own, and below. */
export async function visibleTemplates(scope: Scope): Promise<VisibleTemplate[]> {
  const rows = await db().sectionTemplate.findMany({
    where: { archivedAt: null, ...withinReach(scope) },
    select: { id: true, heading: true, guidance: true, body: true },
    orderBy: [...order],
  });
  return rows.map((row) => ({ ...row, body: row.body as DocumentJson }));
}

/** A line of the list of templates; `unit` is null for what is built in. */
export type TemplateRow = {
  id: string;
  heading: string;
  unit: { name: string } | null;
  position: number;
  blanks: number;
  archivedAt: Date | null;
  updatedAt: Date;
  mayEdit: boolean;
};

/** The list of templates: those in use or those put away, with the words in heading or guidance. */
export async function listTemplates(
  scope: Scope,
  { search, archived }: TemplateList,
): Promise<TemplateRow[]> {
  const words = containing(search);
  const rows = await db().sectionTemplate.findMany({
    where: {
      archivedAt: archived ? { not: null } : null,
      AND: [withinReach(scope), search ? { OR: [{ heading: words }, { guidance: words }] } : {}],
    },
    select: {
      ...{ id: true, heading: true, position: true, body: true, archivedAt: true, updatedAt: true },
      unit: { select: { name: true, path: true } },
    },
    orderBy: [...order],
  });
  return rows.map(({ body, unit, ...row }) => ({
    ...row,
    unit: unit && { name: unit.name },
    blanks: countBlanksOf(body as DocumentJson),
    mayEdit: may(scope, "template.edit", unit?.path ?? null),
  }));
}

/** One template with everything that its page shows. */
export type Template = TemplateRow & { guidance: string; body: DocumentJson };

/** One template, also a put away one; null when it is not there or out of reach. */
export async function findTemplate(scope: Scope, id: string): Promise<Template | null> {
  if (!isUuid(id)) return null;
  const row = await db().sectionTemplate.findFirst({
    where: { id, ...withinReach(scope) },
    select: {
      ...{ id: true, heading: true, guidance: true, position: true, body: true },
      ...{ archivedAt: true, updatedAt: true, unit: { select: { name: true, path: true } } },
    },
  });
  if (!row) return null;
  const body = row.body as DocumentJson;
  const mayEdit = may(scope, "template.edit", row.unit?.path ?? null);
  return { ...row, unit: row.unit && { name: row.unit.name }, body, blanks: countBlanksOf(body), mayEdit };
}

/** The place after all others, for a new template. */
export async function nextPosition(scope: Scope): Promise<number> {
  const last = await db().sectionTemplate.aggregate({
    where: withinReach(scope),
    _max: { position: true },
  });
  return Math.min((last._max.position ?? 0) + 10, 9999);
}

/** A template that may stand in an outline. */
export type UsableTemplate = { id: string; heading: string; guidance: string; unit: string | null };

/**
 * The templates that an outline may consist of: built in, of the outline's unit and of units above it,
 * so that everyone who sees the outline sees its templates too.
 * @param unitPath path of the outline's unit; null for a built-in outline
 */
export async function usableTemplates(scope: Scope, unitPath: string | null): Promise<UsableTemplate[]> {
  const rows = await db().sectionTemplate.findMany({
    where: { archivedAt: null, AND: [withinReach(scope), usableIn(unitPath)] },
    select: { id: true, heading: true, guidance: true, unit: { select: { name: true } } },
    orderBy: [...order],
  });
  return rows.map((row) => ({ ...row, unit: row.unit?.name ?? null }));
}

/**
 * Makes sure that every template of a list may stand in an outline of a unit.
 * @throws AppError `access.not-found`
 */
export async function requireUsable(
  tx: Transaction,
  scope: Scope,
  unitPath: string | null,
  ids: string[],
): Promise<void> {
  const wanted = [...new Set(ids)];
  const count = await tx.sectionTemplate.count({
    where: { id: { in: wanted }, AND: [withinReach(scope), usableIn(unitPath)] },
  });
  if (count !== wanted.length) throw new AppError("access.not-found");
}

function usableIn(unitPath: string | null) {
  return { OR: [{ unitId: null }, { unitId: { in: unitPath === null ? [] : unitsOfPath(unitPath) } }] };
}
