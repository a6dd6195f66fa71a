import { TiptapTransformer } from "@hocuspocus/transformer";
import { encodeStateAsUpdate } from "yjs";
import type { SummaryState } from "../../prisma/client/enums.ts";
import { recordAudit } from "../audit/record.ts";
import { announceAccessChange } from "../auth/access-changes.ts";
import { mayEdit } from "../auth/may-edit.ts";
import { type Scope, unitWithin } from "../auth/scope.ts";
import { brokenUnique, db, type Transaction } from "../db.ts";
import { countOpen } from "../document/figures.ts";
import { type DocumentJson, documentExtensions, parseDocument, schemaVersion } from "../document/schema.ts";
import { countBlanks, countCharacters, titleOf } from "../document/sections.ts";
import { AppError } from "../errors.ts";
import { outlineSections } from "../outlines/queries.ts";
import { storeSections } from "../sections/mutations.ts";
import { findOpenUnit, findUnit } from "../units/find-unit.ts";
import { lockUnits } from "../units/lock-units.ts";
import { newUuid } from "../uuid.ts";
import { assembleDocument } from "./assemble.ts";
import { deletable, mayDelete, wasSigned } from "./deletable.ts";
import { withFigures } from "./figures/queries.ts";
import type { CreateSummary } from "./input.ts";
import type { Exportable } from "./queries.ts";
import { storeFigures } from "./sources/mutations.ts";
import { takeVersion } from "./versions/mutations.ts";

/**
 * Creates a summary from an outline. This is the only place where the history of a document begins;
 * the same request sent twice gives the same summary.
 * @throws AppError `access.not-found` for a unit or outline out of reach, `access.forbidden`, `unit.archived`
 */
export async function createSummary(scope: Scope, input: CreateSummary): Promise<{ id: string }> {
  const { requestId: id, unitId, outlineId, title, periodKind, year, part } = input;
  const templates = await outlineSections(scope, outlineId);
  const subject = { unit: unitId, period: { periodKind, year, part } };
  const bodies = await withFigures(
    scope,
    templates.map(({ body }) => body),
    subject,
  );
  const sections = templates.map((template, index) => ({ ...template, body: bodies[index]! }));
  return onlyOnce(scope, id, async (tx) => {
    await lockUnits(tx);
    const unit = await findOpenUnit(tx, scope, "summary.create", unitId);
    const doc = assembleDocument({ title, signer: unit.name, sections, newId: newUuid });
    const facts = { id, unitId, createdById: scope.userId, outlineId, periodKind, year, part };
    await insertDocument(tx, facts, doc);
    const object = { kind: "summary", id, name: title, unitPath: unit.path };
    await recordAudit(tx, scope, { action: "summary.create", object });
  });
}

/**
 * Runs a transaction that creates a summary; when the caller's same request has created it already, that
 * is the result.
 */
export async function onlyOnce(
  scope: Scope,
  id: string,
  create: (tx: Transaction) => Promise<void>,
): Promise<{ id: string }> {
  try {
    await db().$transaction(create, { timeout: 30_000 });
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
  outlineId?: string | null;
  state?: SummaryState;
  latinSerif?: boolean;
  /** The final summary that it writes anew. */
  reopenedFromId?: string;
};

/**
 * Writes a new summary with its document: the Yjs history, the JSON, the counts, the section rows and the figures, and
 * the first version of a draft.
 */
export async function insertDocument(tx: Transaction, facts: Facts, doc: DocumentJson): Promise<void> {
  const node = parseDocument(doc);
  const ydoc = TiptapTransformer.toYdoc(doc, "default", documentExtensions);
  const { createdBy } = await tx.summary.create({
    data: {
      ...facts,
      title: titleOf(node),
      ydoc: new Uint8Array(encodeStateAsUpdate(ydoc)),
      schemaVersion,
      doc,
      characters: countCharacters(node),
      blanks: countBlanks(node),
      undecided: countOpen(node),
    },
    select: { createdBy: { select: { displayName: true } } },
  });
  await storeSections(tx, facts, node);
  await storeFigures(tx, facts.id, node);
  if (facts.state && facts.state !== "drafting") return;
  const author = { userId: facts.createdById, userName: createdBy.displayName };
  await takeVersion(tx, author, {
    summaryId: facts.id,
    doc: node,
    reason: facts.reopenedFromId ? "reopened" : "begun",
  });
}

/**
 * Chooses the face of digits and Latin letters, on the page and in the Word file.
 * @param latinSerif Times New Roman instead of the face of the text around them
 * @throws AppError `access.not-found`, `access.forbidden` also when the summary is final
 */
export async function setLatinSerif(
  scope: Scope,
  { id, latinSerif }: { id: string; latinSerif: boolean },
): Promise<void> {
  await db().$transaction(async (tx) => {
    // It is not submitted in between.
    await tx.$queryRaw`select id from summary where id = ${id}::uuid for update`;
    const summary = await tx.summary.findFirst({
      where: { id, deletedAt: null, unit: unitWithin(scope) },
      select: { title: true, state: true, unit: { select: { path: true } } },
    });
    if (!summary) throw new AppError("access.not-found");
    if (!mayEdit(scope, summary)) throw new AppError("access.forbidden");
    await tx.summary.update({
      where: { id, unit: unitWithin(scope) },
      data: { latinSerif },
      select: { id: true },
    });
    const object = { kind: "summary", id, name: summary.title, unitPath: summary.unit.path };
    await recordAudit(tx, scope, { action: "summary.set-face", object, detail: { latinSerif } });
  });
}

/**
 * Puts a summary aside; it can be restored from the list.
 * @throws AppError `summary.in-review`; `summary.signed` when that is not an administrator's doing
 */
export async function deleteSummary(scope: Scope, id: string): Promise<void> {
  await setDeleted(scope, id, new Date(), "summary.delete");
}

/**
 * Brings a deleted summary back.
 * @throws AppError `unit.archived` when its unit was put away in the meantime
 */
export async function restoreSummary(scope: Scope, id: string): Promise<void> {
  await setDeleted(scope, id, null, "summary.restore");
}

async function setDeleted(scope: Scope, id: string, deletedAt: Date | null, action: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await lockUnits(tx);
    // It is neither submitted nor signed in between.
    await tx.$queryRaw`select id from summary where id = ${id}::uuid for update`;
    const summary = await tx.summary.findFirst({
      where: { id, unit: unitWithin(scope), deletedAt: deletedAt ? null : { not: null } },
      select: { ...deletable, title: true, unitId: true, reopenedFromId: true },
    });
    if (!summary) throw new AppError("access.not-found");
    if (!deletedAt && summary.reopenedFromId) await requireOnlyDraft(tx, summary.reopenedFromId);
    const find = deletedAt ? findUnit : findOpenUnit;
    const unit = await find(tx, scope, "summary.delete", summary.unitId);
    if (!mayDelete(scope, summary))
      throw new AppError(wasSigned(summary) ? "summary.signed" : "summary.in-review");
    await tx.summary.update({
      where: { id, unit: unitWithin(scope) },
      data: { deletedAt },
      select: { id: true },
    });
    const object = { kind: "summary", id, name: summary.title, unitPath: unit.path };
    await recordAudit(tx, scope, { action, object });
  });
  announceAccessChange({ summaryId: id });
}

/** A final summary is written anew in one draft at a time. */
async function requireOnlyDraft(tx: Transaction, finalId: string): Promise<void> {
  await tx.$queryRaw`select id from summary where id = ${finalId}::uuid for update`;
  const others = await tx.summary.count({ where: { reopenedFromId: finalId, deletedAt: null } });
  if (others > 0) throw new AppError("review.redrafted");
}

/** Writes into the audit table that somebody took a summary out as a file. */
export async function recordExport(
  scope: Scope,
  summary: Pick<Exportable, "id" | "title" | "unit">,
  detail: { bytes: number; blanks?: number; sources?: number; version?: number; markup?: boolean },
): Promise<void> {
  const { id, title, unit } = summary;
  await recordAudit(db(), scope, {
    action: "summary.export",
    object: { kind: "summary", id, name: title, unitPath: unit.path },
    detail,
  });
}
