import type { Prisma } from "../../prisma/client/client.ts";
import type { Scope } from "../auth/scope.ts";
import { db } from "../db.ts";
import type { DocumentJson } from "../document/schema.ts";
import type { SectionSource } from "../document/section-blocks.ts";
import { AppError } from "../errors.ts";

/** Which templates and outlines a person may use: built in, of a unit above, of the own unit or below. */
export function usable(scope: Scope): {
  OR: Prisma.SectionTemplateWhereInput[] & Prisma.OutlineWhereInput[];
} {
  const above = scope.unitPath.split("/").filter(Boolean);
  return {
    OR: [{ unitId: null }, { unitId: { in: above } }, { unit: { path: { startsWith: scope.unitPath } } }],
  };
}

/** The section templates that a person may use in an editor, in order. */
export async function visibleTemplates(scope: Scope): Promise<(SectionSource & { guidance: string })[]> {
  const templates = await db().sectionTemplate.findMany({
    where: { archivedAt: null, ...usable(scope) },
    select: { id: true, heading: true, guidance: true, body: true },
    orderBy: [{ position: "asc" }, { heading: "asc" }],
  });
  return templates.map((template) => ({ ...template, body: template.body as DocumentJson }));
}

/** The outlines that a person may begin a summary from, with the headings of their sections. */
export function visibleOutlines(scope: Scope) {
  return db().outline.findMany({
    where: { archivedAt: null, ...usable(scope) },
    select: {
      id: true,
      name: true,
      title: true,
      unit: { select: { shortName: true } },
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
    where: { id: outlineId, archivedAt: null, ...usable(scope) },
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
