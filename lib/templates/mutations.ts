import type { Prisma } from "../../prisma/client/client.ts";
import { recordAudit } from "../audit/record.ts";
import { may } from "../auth/may.ts";
import type { Scope } from "../auth/scope.ts";
import { withinReach } from "../auth/within-reach.ts";
import { db, type Transaction } from "../db.ts";
import type { DocumentJson } from "../document/schema.ts";
import { AppError } from "../errors.ts";
import { nameOfCopy } from "../name-of-copy.ts";
import { checkSkeleton } from "./check-skeleton.ts";
import type { CreateTemplate, EditTemplate } from "./input.ts";

/**
 * Makes a section template of the caller's own unit.
 * @returns its id
 * @throws AppError `access.forbidden`, and what `checkSkeleton` throws
 */
export async function createTemplate(scope: Scope, { body, ...words }: CreateTemplate): Promise<string> {
  requireRight(scope, scope.unitPath);
  const data = { ...words, body: stored(body), unitId: scope.unitId };
  return db().$transaction(async (tx) => {
    const { id } = await tx.sectionTemplate.create({ data, select: { id: true } });
    await audit(tx, scope, "template.create", { id, heading: words.heading, unit: null });
    return id;
  });
}

/**
 * Changes a section template.
 * @returns the new `updatedAt`, which the next change must name
 * @throws AppError `template.changed` when somebody else changed it in the meantime
 */
export async function editTemplate(scope: Scope, input: EditTemplate): Promise<Date> {
  const { id, updatedAt, body, ...words } = input;
  const data = { ...words, body: stored(body) };
  return db().$transaction(async (tx) => {
    const template = await editable(tx, scope, id);
    const changed = await tx.sectionTemplate.updateManyAndReturn({
      where: { id, updatedAt, ...withinReach(scope) },
      data,
      select: { updatedAt: true },
    });
    if (!changed[0]) throw new AppError("template.changed");
    await audit(tx, scope, "template.edit", { ...template, heading: words.heading });
    return changed[0].updatedAt;
  });
}

/**
 * Makes a copy that belongs to the caller's own unit.
 * @returns the id of the copy
 */
export async function copyTemplate(scope: Scope, { id }: { id: string }): Promise<string> {
  requireRight(scope, scope.unitPath);
  return db().$transaction(async (tx) => {
    const source = await tx.sectionTemplate.findFirst({
      where: { id, ...withinReach(scope) },
      select: { heading: true, guidance: true, body: true, position: true, unitId: true },
    });
    if (!source) throw new AppError("access.not-found");
    const { unitId } = scope;
    const heading = unitId === source.unitId ? nameOfCopy(source.heading) : source.heading;
    const data = { ...source, heading, body: source.body as Prisma.InputJsonValue, unitId };
    const copy = await tx.sectionTemplate.create({ data, select: { id: true } });
    const entry = { id: copy.id, heading, unit: null };
    await audit(tx, scope, "template.copy", entry, { source: id });
    return copy.id;
  });
}

/** Puts a template away, so that it is offered no more, or takes it back. Outlines that have it keep it. */
export async function archiveTemplate(
  scope: Scope,
  { id, archived }: { id: string; archived: boolean },
): Promise<void> {
  await db().$transaction(async (tx) => {
    const template = await editable(tx, scope, id);
    await tx.sectionTemplate.updateMany({
      where: { id, ...withinReach(scope) },
      data: { archivedAt: archived ? new Date() : null, updatedAt: template.updatedAt },
    });
    await audit(tx, scope, archived ? "template.archive" : "template.restore", template);
  });
}

/** Lets two templates change places in the list. As with archiving, who edits the words now may still save. */
export async function swapTemplates(scope: Scope, input: { id: string; with: string }): Promise<void> {
  await db().$transaction(async (tx) => {
    await lock(tx, [input.id, input.with]);
    const one = await editable(tx, scope, input.id);
    const other = await editable(tx, scope, input.with);
    const equal = one.position === other.position;
    const place = ({ id, updatedAt }: typeof one, position: number) =>
      tx.sectionTemplate.updateMany({ where: { id, ...withinReach(scope) }, data: { position, updatedAt } });
    await place(one, other.position);
    await place(other, equal ? one.position + 1 : one.position);
    await audit(tx, scope, "template.order", one);
  });
}

type Audited = { id: string; heading: string; unit: { path: string } | null };

/** A template that the caller may change; nobody else can until the transaction ends. */
async function editable(tx: Transaction, scope: Scope, id: string) {
  await lock(tx, [id]);
  const template = await tx.sectionTemplate.findFirst({
    where: { id, ...withinReach(scope) },
    select: { id: true, heading: true, position: true, updatedAt: true, unit: { select: { path: true } } },
  });
  if (!template) throw new AppError("access.not-found");
  requireRight(scope, template.unit?.path ?? null);
  return template;
}

/** In the order of the ids, so that two who want the same rows wait for each other only once. */
async function lock(tx: Transaction, ids: string[]): Promise<void> {
  await tx.$queryRaw`select id from section_template where id = any(${ids}::uuid[]) order by id for update`;
}

function requireRight(scope: Scope, unitPath: string | null): void {
  if (!may(scope, "template.edit", unitPath)) throw new AppError("access.forbidden");
}

function stored(body: DocumentJson): Prisma.InputJsonValue {
  return checkSkeleton(body) as Prisma.InputJsonValue;
}

async function audit(
  tx: Transaction,
  scope: Scope,
  action: string,
  { id, heading, unit }: Audited,
  detail: Record<string, string> = {},
): Promise<void> {
  const object = { kind: "template", id, name: heading, unitPath: unit?.path ?? scope.unitPath };
  await recordAudit(tx, scope, { action, object, detail });
}
