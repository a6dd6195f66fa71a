import { recordAudit } from "../audit/record.ts";
import { may } from "../auth/may.ts";
import type { Scope } from "../auth/scope.ts";
import { unitsOfPath, withinReach } from "../auth/within-reach.ts";
import { db, type Transaction } from "../db.ts";
import { AppError } from "../errors.ts";
import { nameOfCopy } from "../name-of-copy.ts";
import { requireUsable } from "../templates/queries.ts";
import { checkTitle } from "./check-title.ts";
import type { CreateOutline, EditOutline } from "./input.ts";

/**
 * Makes an outline of the caller's own unit.
 * @returns its id
 * @throws AppError `access.forbidden`, `access.not-found` for a template that may not stand in it, `outline.place`
 */
export async function createOutline(scope: Scope, input: CreateOutline): Promise<string> {
  requireRight(scope, scope.unitPath);
  checkTitle(input.title);
  return db().$transaction(async (tx) => {
    const { name, title, templateIds } = input;
    await requireUsable(tx, scope, scope.unitPath, templateIds);
    const id = await insert(tx, scope, { name, title }, templateIds);
    await audit(tx, scope, "outline.create", { id, name, unit: null });
    return id;
  });
}

/**
 * Changes an outline: its name, its title pattern and its templates.
 * @returns the new `updatedAt`, which the next change must name
 * @throws AppError `outline.changed` when somebody else changed it in the meantime
 */
export async function editOutline(scope: Scope, input: EditOutline): Promise<Date> {
  const { id, updatedAt, name, title, templateIds } = input;
  checkTitle(title);
  return db().$transaction(async (tx) => {
    const outline = await editable(tx, scope, id);
    const known = new Set(outline.items.map((item) => item.templateId));
    const added = templateIds.filter((templateId) => !known.has(templateId));
    await requireUsable(tx, scope, outline.unit?.path ?? null, added);
    const changed = await tx.outline.updateManyAndReturn({
      where: { id, updatedAt, ...withinReach(scope) },
      data: { name, title },
      select: { updatedAt: true },
    });
    if (!changed[0]) throw new AppError("outline.changed");
    await tx.outlineItem.deleteMany({ where: { outlineId: id, outline: withinReach(scope) } });
    await tx.outlineItem.createMany({
      data: templateIds.map((templateId, position) => ({ outlineId: id, templateId, position })),
    });
    await audit(tx, scope, "outline.edit", { ...outline, name });
    return changed[0].updatedAt;
  });
}

/**
 * Makes a copy that belongs to the caller's own unit. Templates that may not stand in an outline of that
 * unit, because a unit below owns them, are left out.
 * @returns the id of the copy
 */
export async function copyOutline(scope: Scope, { id }: { id: string }): Promise<string> {
  requireRight(scope, scope.unitPath);
  return db().$transaction(async (tx) => {
    const source = await tx.outline.findFirst({
      where: { id, ...withinReach(scope) },
      select: {
        ...{ name: true, title: true, unitId: true },
        items: {
          select: { templateId: true, template: { select: { unitId: true } } },
          orderBy: { position: "asc" },
        },
      },
    });
    if (!source) throw new AppError("access.not-found");
    const { items, title, unitId } = source;
    const name = unitId === scope.unitId ? nameOfCopy(source.name) : source.name;
    const units = unitsOfPath(scope.unitPath);
    const kept = items.filter(({ template }) => template.unitId === null || units.includes(template.unitId));
    const copyId = await insert(
      tx,
      scope,
      { name, title },
      kept.map((item) => item.templateId),
    );
    await audit(tx, scope, "outline.copy", { id: copyId, name, unit: null }, { source: id });
    return copyId;
  });
}

/** Puts an outline away, so that no summary is begun from it any more, or takes it back. */
export async function archiveOutline(
  scope: Scope,
  { id, archived }: { id: string; archived: boolean },
): Promise<void> {
  await db().$transaction(async (tx) => {
    const outline = await editable(tx, scope, id);
    await tx.outline.updateMany({
      where: { id, ...withinReach(scope) },
      data: { archivedAt: archived ? new Date() : null, updatedAt: outline.updatedAt },
    });
    await audit(tx, scope, archived ? "outline.archive" : "outline.restore", outline);
  });
}

async function insert(
  tx: Transaction,
  scope: Scope,
  words: { name: string; title: string },
  templateIds: string[],
): Promise<string> {
  const items = templateIds.map((templateId, position) => ({ templateId, position }));
  const { id } = await tx.outline.create({
    data: { ...words, unitId: scope.unitId, position: 1000, items: { create: items } },
    select: { id: true },
  });
  return id;
}

/** An outline that the caller may change; nobody else can until the transaction ends. */
async function editable(tx: Transaction, scope: Scope, id: string) {
  await tx.$queryRaw`select id from outline where id = ${id}::uuid for update`;
  const outline = await tx.outline.findFirst({
    where: { id, ...withinReach(scope) },
    select: {
      ...{ id: true, name: true, updatedAt: true, unit: { select: { path: true } } },
      items: { select: { templateId: true } },
    },
  });
  if (!outline) throw new AppError("access.not-found");
  requireRight(scope, outline.unit?.path ?? null);
  return outline;
}

function requireRight(scope: Scope, unitPath: string | null): void {
  if (!may(scope, "template.edit", unitPath)) throw new AppError("access.forbidden");
}

async function audit(
  tx: Transaction,
  scope: Scope,
  action: string,
  { id, name, unit }: { id: string; name: string; unit: { path: string } | null },
  detail: Record<string, string> = {},
): Promise<void> {
  const object = { kind: "outline", id, name, unitPath: unit?.path ?? scope.unitPath };
  await recordAudit(tx, scope, { action, object, detail });
}
