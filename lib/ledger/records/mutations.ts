import type { Prisma } from "../../../prisma/client/client.ts";
import { recordAudit } from "../../audit/record.ts";
import { mayWriteRecords } from "../../auth/may-write-records.ts";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import { brokenUnique, db, type Transaction } from "../../db.ts";
import { AppError } from "../../errors.ts";
import { findOpenUnit } from "../../units/find-unit.ts";
import { fieldOf } from "../declaration.ts";
import { findKind, type Kind } from "../kinds/queries.ts";
import { requireOpen } from "../locks/queries.ts";
import { checkValues, type Values } from "./check-values.ts";
import type { CreateRecord, EditRecord } from "./input.ts";
import { findRecord, type RecordRow, requireNamedUnits } from "./queries.ts";
import { changesBetween } from "./record-change.ts";
import { factsFit, fingerprintOf, storedValues, valuesOf } from "./stored-values.ts";
import { dueAfterEdit, dueAt, stamped } from "./workflow.ts";

/**
 * Enters a record. The same request sent twice makes one.
 * @throws AppError `access.not-found`, `access.forbidden`, `unit.archived`, `record.invalid`, `record.locked`
 */
export async function createRecord(scope: Scope, input: CreateRecord): Promise<{ id: string }> {
  const { id, kindId, unitId, date } = input;
  try {
    await db().$transaction(async (tx) => {
      const kind = await findKind(scope, kindId, tx);
      if (kind.archivedAt) throw new AppError("access.not-found");
      const unit = await writableUnit(tx, scope, unitId);
      await requireOpen(tx, scope, unit.path, [date]);
      await insertRecord(tx, scope, kind, unit, { id, date, values: fitting(kind, input.values) });
      await announce(tx, kindId);
    });
  } catch (error) {
    if (brokenUnique(error) === null) throw error;
    await findRecord(scope, id);
  }
  return { id };
}

/** Writes the rows of a new record whose values fit; the caller announces it. */
export async function insertRecord(
  tx: Transaction,
  scope: Scope,
  kind: Kind,
  unit: { id: string; path: string },
  { id, date, values: given }: { id: string; date: string; values: Values },
): Promise<void> {
  await requireNamedUnits(tx, scope, kind, given, {});
  const now = new Date();
  const first = kind.declaration.workflow?.[0];
  const values = first ? stamped(first, given, now) : given;
  await tx.ledgerRecord.create({
    data: {
      ...{ id, kindId: kind.id, unitId: unit.id },
      ...columnsOf(kind, { unitId: unit.id, date, values }),
      ...{ state: first?.key ?? null, dueAt: dueAt(first, values, now) },
      ...{ createdBy: scope.userName, updatedBy: scope.userName },
    },
    select: { id: true },
  });
  await noteChange(tx, scope, id, "create", {});
  await audit(tx, scope, "record.create", { id, kind, values, unitPath: unit.path });
}

/**
 * Changes a record. What somebody above sent back is thereby mended.
 * @returns the new version, which the next change must name
 * @throws AppError as `createRecord`, and `record.changed` when somebody else changed it in the meantime
 */
export async function editRecord(scope: Scope, input: EditRecord): Promise<{ version: number }> {
  const { id, version, unitId, date } = input;
  return db().$transaction(async (tx) => {
    const { record, kind } = await writableRecord(tx, scope, id);
    if (record.version !== version) throw new AppError("record.changed", { name: record.updatedBy });
    const unit = unitId === record.unit.id ? record.unit : await writableUnit(tx, scope, unitId);
    await requireOpen(tx, scope, unit.path, [date]);
    const values = fitting(kind, input.values, record.values);
    await requireNamedUnits(tx, scope, kind, values, record.values);
    const columns = columnsOf(kind, { unitId, date, values });
    await update(tx, scope, record, {
      ...{ ...columns, unitId, returnReason: null, returnedBy: null },
      dueAt: dueAfterEdit(kind.declaration, record, values),
    });
    const before = { ...record.values, date: record.date, unit: record.unit.id };
    await noteChange(
      tx,
      scope,
      id,
      "edit",
      changesBetween(before, { ...valuesOf(columns), date, unit: unitId }),
    );
    await announce(tx, kind.id);
    await audit(tx, scope, "record.edit", { id, kind, values, unitPath: unit.path });
    return { version: version + 1 };
  });
}

/**
 * A record that the caller may change now, with its ledger.
 * @throws AppError `access.not-found`, `access.forbidden`, `record.locked`
 */
export async function writableRecord(
  tx: Transaction,
  scope: Scope,
  id: string,
  { deleted = false } = {},
): Promise<{ record: RecordRow; kind: Kind }> {
  const record = await findRecord(scope, id, tx);
  if (deleted !== (record.deletedAt !== null)) throw new AppError("access.not-found");
  if (!mayWriteRecords(scope, record.unit.path)) throw new AppError("access.forbidden");
  await requireOpen(tx, scope, record.unit.path, [record.date]);
  return { record, kind: await findKind(scope, record.kindId, tx) };
}

/**
 * A unit for which the caller may enter records.
 * @throws AppError `access.not-found`, `access.forbidden`, `unit.archived`
 */
export async function writableUnit(tx: Transaction, scope: Scope, unitId: string) {
  const unit = await findOpenUnit(tx, scope, "record.write", unitId);
  if (!mayWriteRecords(scope, unit.path)) throw new AppError("access.forbidden");
  return unit;
}

/**
 * Writes a record that was read in this transaction.
 * @throws AppError `record.changed` when it is another one by now
 */
export async function update(
  tx: Transaction,
  scope: Scope,
  { id, version, updatedBy }: Pick<RecordRow, "id" | "version" | "updatedBy">,
  data: Prisma.LedgerRecordUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.ledgerRecord.updateMany({
    where: { id, version, unit: unitWithin(scope) },
    data: { ...data, version: version + 1, updatedAt: new Date(), updatedBy: scope.userName },
  });
  if (count === 0) throw new AppError("record.changed", { name: updatedBy });
}

/** Notes what was done to a record. */
export async function noteChange(
  tx: Transaction,
  { userId, userName }: Scope,
  recordId: string,
  act: string,
  detail: Prisma.InputJsonObject,
): Promise<void> {
  await tx.recordChange.create({ data: { recordId, userId, userName, act, detail }, select: { id: true } });
}

/** The channel on which the database tells every server that records of a ledger changed. */
export const recordsChannel = "chengwen_records";

/** Tells every server, once this is committed, that records of a ledger changed, or what figures make of them. */
export async function announce(tx: Transaction, kindId: string): Promise<void> {
  await tx.$executeRaw`select pg_notify(${recordsChannel}, ${kindId})`;
}

/**
 * The columns that hold a record's day and values.
 * @throws AppError `record.too-long` when its choices and numbers together are longer than can be counted with
 */
export function columnsOf(
  { declaration }: Kind,
  record: { unitId: string; date: string; values: Values },
): { date: Date; facts: Prisma.InputJsonObject; words: Prisma.InputJsonObject; fingerprint: string } {
  const stored = storedValues(declaration, record.values);
  if (!factsFit(stored)) throw new AppError("record.too-long");
  return { date: new Date(record.date), ...stored, fingerprint: fingerprintOf(declaration, record) };
}

/**
 * The values as they are stored.
 * @throws AppError `record.invalid` with the name of the first field that does not fit
 */
export function fitting({ declaration }: Kind, given: Record<string, unknown>, before: Values = {}): Values {
  const { values, problems } = checkValues(declaration, given, before);
  const [problem] = problems;
  if (!problem) return values;
  const field = fieldOf(declaration, problem.field)?.name ?? problem.field;
  throw new AppError("record.invalid", { field }, { problems });
}

type Audited = { id: string; kind: Kind; values: Values; unitPath: string };

/** Audits what was done to a record, under the words that name it. */
export async function audit(
  tx: Transaction,
  scope: Scope,
  action: string,
  { id, kind, values, unitPath }: Audited,
): Promise<void> {
  const title = values[kind.declaration.titleField];
  const name = `${kind.name}：${String(title ?? "").slice(0, 80)}`;
  await recordAudit(tx, scope, { action, object: { kind: "record", id, name, unitPath } });
}
