import { randomUUID } from "node:crypto";
import { TiptapTransformer } from "@hocuspocus/transformer";
import { encodeStateAsUpdate } from "yjs";
import { recordAudit } from "../audit/record.ts";
import { announceAccessChange } from "../auth/access-changes.ts";
import { may } from "../auth/may.ts";
import { type Scope, unitWithin } from "../auth/scope.ts";
import { brokenUnique, db, type Transaction } from "../db.ts";
import { type DocumentJson, documentExtensions, parseDocument, schemaVersion } from "../document/schema.ts";
import { sectionRows } from "../document/section-rows.ts";
import { countBlanks, countCharacters } from "../document/sections.ts";
import { AppError } from "../errors.ts";
import { outlineSections } from "../outlines/queries.ts";
import { assembleDocument } from "./assemble.ts";
import type { CreateSummary } from "./input.ts";
import type { Exportable } from "./queries.ts";

/**
 * Creates a summary from an outline. This is the only place where the history of a document begins;
 * the same request sent twice gives the same summary.
 * @throws AppError `access.not-found` for a unit or outline out of reach, `access.forbidden`
 */
export async function createSummary(scope: Scope, input: CreateSummary): Promise<{ id: string }> {
  const unit = await db().unit.findFirst({
    where: { id: input.unitId, archivedAt: null, ...unitWithin(scope) },
    select: { id: true, name: true, path: true },
  });
  if (!unit) throw new AppError("access.not-found");
  if (!may(scope, "summary.create", unit.path)) throw new AppError("access.forbidden");
  const sections = await outlineSections(scope, input.outlineId);
  const doc = assembleDocument({ title: input.title, signer: unit.name, sections, newId: randomUUID });
  const { requestId: id, unitId, periodKind, year, part } = input;
  try {
    await db().$transaction(async (tx) => {
      await insertDocument(tx, { id, unitId, createdById: scope.userId, periodKind, year, part }, doc);
      const object = { kind: "summary", id, name: input.title, unitPath: unit.path };
      await recordAudit(tx, scope, { action: "summary.create", object });
    });
  } catch (error) {
    if (brokenUnique(error) === null) throw error;
    const mine = await db().summary.findFirst({
      where: { id, createdById: scope.userId },
      select: { id: true },
    });
    if (!mine) throw new AppError("access.not-found");
  }
  return { id };
}

type Facts = Pick<CreateSummary, "unitId" | "periodKind" | "year" | "part"> & {
  id: string;
  createdById: string;
  state?: "drafting" | "final";
};

/** Writes a new summary with its document: the Yjs history, the JSON, the counts and the section rows. */
export async function insertDocument(tx: Transaction, facts: Facts, doc: DocumentJson): Promise<void> {
  const node = parseDocument(doc);
  const ydoc = TiptapTransformer.toYdoc(doc, "default", documentExtensions);
  await tx.summary.create({
    data: {
      ...facts,
      title: node.firstChild?.textContent ?? "",
      ydoc: new Uint8Array(encodeStateAsUpdate(ydoc)),
      schemaVersion,
      doc,
      characters: countCharacters(node),
      blanks: countBlanks(node),
    },
    select: { id: true },
  });
  await tx.section.createMany({
    data: sectionRows(node).map((section) => ({ ...section, summaryId: facts.id })),
  });
}

/** Puts a summary aside; it can be restored from the list. */
export async function deleteSummary(scope: Scope, id: string): Promise<void> {
  await setDeleted(scope, id, new Date(), "summary.delete");
}

/** Brings a deleted summary back. */
export async function restoreSummary(scope: Scope, id: string): Promise<void> {
  await setDeleted(scope, id, null, "summary.restore");
}

async function setDeleted(scope: Scope, id: string, deletedAt: Date | null, action: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const summary = await tx.summary.findFirst({
      where: { id, unit: unitWithin(scope), deletedAt: deletedAt ? null : { not: null } },
      select: { title: true, unit: { select: { path: true } } },
    });
    if (!summary) throw new AppError("access.not-found");
    if (!may(scope, "summary.delete", summary.unit.path)) throw new AppError("access.forbidden");
    await tx.summary.update({ where: { id }, data: { deletedAt }, select: { id: true } });
    const object = { kind: "summary", id, name: summary.title, unitPath: summary.unit.path };
    await recordAudit(tx, scope, { action, object });
  });
  announceAccessChange({ summaryId: id });
}

/** Writes into the audit table that somebody took a summary out as a file. */
export async function recordExport(
  scope: Scope,
  summary: Pick<Exportable, "id" | "title" | "unit">,
  detail: { bytes: number; blanks: number },
): Promise<void> {
  const { id, title, unit } = summary;
  await recordAudit(db(), scope, {
    action: "summary.export",
    object: { kind: "summary", id, name: title, unitPath: unit.path },
    detail,
  });
}
