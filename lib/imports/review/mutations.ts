import type { Prisma } from "../../../prisma/client/client.ts";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import { withinReach } from "../../auth/within-reach.ts";
import { db, type Transaction } from "../../db.ts";
import { AppError } from "../../errors.ts";
import { isUuid } from "../../uuid.ts";
import type { Facts } from "../input.ts";
import { requireImport } from "../mutations.ts";
import { requireRight } from "../require-right.ts";
import { changeReview, type ReviewChange } from "./change-review.ts";
import { joinReviews, splitReview } from "./divide-review.ts";
import { placesToLookAt } from "./places.ts";
import { type Review, reviewedTitle } from "./review.ts";
import { sectionTexts } from "./section-texts.ts";
import { simplifyReview } from "./simplify-review.ts";

const columns = {
  ...{ id: true, fileId: true, position: true, review: true, year: true, unitId: true, outlineId: true },
  ...{ periodKind: true, part: true, title: true },
} satisfies Prisma.ImportDocumentSelect;

/** A document under review, locked until the end of the transaction. */
async function lockDocument(tx: Transaction, scope: Scope, id: string) {
  requireRight(scope);
  await tx.$queryRaw`
    select f.id from import_file f join import_document d on d.file_id = f.id where d.id = ${id}::uuid for update of f`;
  const found = await tx.importDocument.findFirst({
    where: { id, state: "open", file: { import: { userId: scope.userId } } },
    select: columns,
  });
  if (!found) throw new AppError("access.not-found");
  return { ...found, review: found.review as unknown as Review };
}

async function store(tx: Transaction, id: string, review: Review, facts: { year: number | null }) {
  await tx.importDocument.update({
    where: { id },
    data: {
      ...facts,
      review: review as unknown as Prisma.InputJsonValue,
      title: reviewedTitle(review),
      doubts: placesToLookAt(review, facts.year).length,
    },
    select: { id: true },
  });
}

/**
 * Corrects a document; a template that a person chose is remembered, to recognise others by.
 * @returns the document with the correction
 * @throws AppError `access.not-found`, also for a template out of reach
 */
export async function correct(scope: Scope, id: string, change: ReviewChange): Promise<Review> {
  return db().$transaction(async (tx) => {
    const { review, year } = await lockDocument(tx, scope, id);
    if (change.kind === "template" && change.template) await requireTemplate(tx, scope, change.template);
    const changed = changeReview(review, change);
    if (change.kind === "template" || change.kind === "sure") await learn(tx, scope, changed, change.key);
    await store(tx, id, changed, { year });
    return changed;
  });
}

/** Turns the traditional characters of a document into simplified ones; the original stays beside it. */
export async function simplify(scope: Scope, id: string): Promise<Review> {
  return db().$transaction(async (tx) => {
    const { review, year } = await lockDocument(tx, scope, id);
    const simplified = await simplifyReview(review);
    await store(tx, id, simplified, { year });
    return simplified;
  });
}

async function requireTemplate(tx: Transaction, scope: Scope, id: string): Promise<void> {
  const found = await tx.sectionTemplate.count({ where: { id, ...withinReach(scope) } });
  if (!found) throw new AppError("access.not-found");
}

async function learn(tx: Transaction, scope: Scope, { blocks }: Review, key: number): Promise<void> {
  const section = sectionTexts(blocks).get(key);
  const templateId = blocks.find((block) => block.key === key)?.node.attrs?.template;
  if (!section || !isUuid(templateId)) return;
  const data = {
    templateId,
    unitId: scope.unitId,
    heading: section.heading,
    text: section.text.slice(0, 2000),
  };
  await tx.templateCorrection.create({ data, select: { id: true } });
}

/**
 * Says what a document is about; a person's choice is certain.
 * @throws AppError `access.not-found` also for a unit or outline out of reach
 */
export async function setFacts(scope: Scope, { id, ...facts }: Facts): Promise<Review> {
  return db().$transaction(async (tx) => {
    const found = await lockDocument(tx, scope, id);
    await requireReach(tx, scope, facts);
    const confidence = { ...found.review.confidence };
    if (facts.unitId) confidence.unit = 1;
    if (facts.outlineId !== undefined) confidence.outline = 1;
    if (facts.periodKind || facts.year) confidence.period = 1;
    const review = { ...found.review, confidence };
    await store(tx, id, review, { ...facts, year: facts.year ?? found.year });
    return review;
  });
}

async function requireReach(tx: Transaction, scope: Scope, facts: Omit<Facts, "id">): Promise<void> {
  const { unitId, outlineId } = facts;
  if (unitId && !(await tx.unit.count({ where: { id: unitId, archivedAt: null, ...unitWithin(scope) } }))) {
    throw new AppError("access.not-found");
  }
  if (outlineId && !(await tx.outline.count({ where: { id: outlineId, ...withinReach(scope) } }))) {
    throw new AppError("access.not-found");
  }
}

/** Gives all open documents of an import the same year or unit. */
export async function setFactsOfAll(
  scope: Scope,
  { id, ...facts }: { id: string; unitId?: string; year?: number },
): Promise<void> {
  await requireImport(scope, id);
  const open = await db().importDocument.findMany({
    where: { state: "open", file: { importId: id, import: { userId: scope.userId } } },
    select: { id: true },
  });
  for (const document of open) await setFacts(scope, { id: document.id, ...facts });
}

/** Leaves a document out, or takes it back. */
export async function setSkipped(scope: Scope, id: string, skipped: boolean): Promise<void> {
  requireRight(scope);
  const { count } = await db().importDocument.updateMany({
    where: { id, state: skipped ? "open" : "skipped", file: { import: { userId: scope.userId } } },
    data: { state: skipped ? "skipped" : "open" },
  });
  if (count === 0) throw new AppError("access.not-found");
}

/**
 * Cuts a document in two before a block.
 * @returns id of the second one
 */
export async function splitDocument(scope: Scope, id: string, key: number): Promise<{ id: string }> {
  return db().$transaction(async (tx) => {
    const { review, fileId, position, year, unitId, outlineId, periodKind, part } = await lockDocument(
      tx,
      scope,
      id,
    );
    const parts = splitReview(review, key);
    if (!parts) throw new AppError("import.not-divisible");
    await makeRoom(tx, fileId, position);
    const [first, second] = parts;
    await store(tx, id, first, { year });
    return tx.importDocument.create({
      data: {
        ...{ fileId, position: position + 1, year, unitId, outlineId, periodKind, part },
        ...{ title: reviewedTitle(second), doubts: placesToLookAt(second, year).length },
        review: second as unknown as Prisma.InputJsonValue,
      },
      select: { id: true },
    });
  });
}

/** Later positions first: a position is free only when the one behind it has moved. */
async function makeRoom(tx: Transaction, fileId: string, after: number): Promise<void> {
  const later = await tx.importDocument.findMany({
    where: { fileId, position: { gt: after } },
    select: { id: true, position: true },
    orderBy: { position: "desc" },
  });
  for (const { id, position } of later) {
    await tx.importDocument.update({ where: { id }, data: { position: position + 1 }, select: { id: true } });
  }
}

/**
 * Puts a document to the end of the one before it in the same file.
 * @returns id of that one
 * @throws AppError `import.nothing-before`
 */
export async function joinDocument(scope: Scope, id: string): Promise<{ id: string }> {
  return db().$transaction(async (tx) => {
    const { review, fileId, position } = await lockDocument(tx, scope, id);
    const before = await tx.importDocument.findFirst({
      where: { fileId, position: { lt: position }, state: "open" },
      select: { id: true, review: true, year: true },
      orderBy: { position: "desc" },
    });
    if (!before) throw new AppError("import.nothing-before");
    const joined = joinReviews(before.review as unknown as Review, review);
    await store(tx, before.id, joined, { year: before.year });
    await tx.importDocument.delete({ where: { id }, select: { id: true } });
    return { id: before.id };
  });
}
