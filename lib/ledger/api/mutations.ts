import type { z } from "zod";
import { may } from "../../auth/may.ts";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import { brokenUnique, db, type Transaction } from "../../db.ts";
import { AppError, type InputProblem, isAppError } from "../../errors.ts";
import { newUuid } from "../../uuid.ts";
import type { Kind } from "../kinds/queries.ts";
import { lockedUntil } from "../locks/queries.ts";
import { checkValues, type Values } from "../records/check-values.ts";
import { announce, createRecord, editRecord, insertRecord, writableUnit } from "../records/mutations.ts";
import type { RecordRow } from "../records/queries.ts";
import type { createdAnswer } from "./answers.ts";
import { recordForPrograms } from "./for-programs.ts";
import { idOfKey } from "./id-of-key.ts";
import type { ChangeRecord, NewLine } from "./input.ts";
import { presentRecord } from "./queries.ts";

/**
 * Enters a record for a program. The same request sent again finds the record that it made.
 * @param key what stood in `Idempotency-Key`
 * @throws AppError as `createRecord`
 */
export async function enterRecord(
  scope: Scope,
  kind: Kind,
  { id: given, unit, date, values }: NewLine,
  key: string | null,
): Promise<{ record: RecordRow; created: boolean }> {
  requireWriter(scope);
  const id = given ?? (key === null ? newUuid() : idOfKey(scope.userId, kind.id, key));
  const where = { id, unit: unitWithin(scope) };
  const known = await db().ledgerRecord.findFirst({ where, select: { kindId: true } });
  if (known && known.kindId !== kind.id) throw new AppError("input.taken", { value: id });
  if (!known) await createRecord(scope, { id, kindId: kind.id, unitId: unit ?? scope.unitId, date, values });
  return { record: await presentRecord(scope, id), created: known === null };
}

/**
 * Enters records for a program: all of them or, when anything is wrong with any, none. The same request sent again
 * finds the records that it made.
 * @throws AppError `record.lines` with the problems of every line, `access.not-found`, `access.forbidden`
 */
export async function enterRecords(
  scope: Scope,
  kind: Kind,
  lines: readonly NewLine[],
  key: string | null,
): Promise<z.output<typeof createdAnswer>> {
  requireWriter(scope);
  if (kind.archivedAt) throw new AppError("access.not-found");
  const entries = lines.map((line, i) => ({
    ...line,
    id: line.id ?? (key === null ? newUuid() : idOfKey(scope.userId, kind.id, key, i)),
  }));
  const ids = entries.map(({ id }) => id);
  const twice = ids.flatMap((id, line) =>
    ids.indexOf(id) < line ? [{ line, field: "id", code: "twice" }] : [],
  );
  if (twice.length > 0) throw wrong(twice);
  const write = () => db().$transaction((tx) => writeLines(tx, scope, kind, entries), { timeout: 60_000 });
  // Sent twice at once, the second finds what the first made; an id of another unit is none that can be used.
  const created = await write()
    .catch((error) => retried(error, write))
    .catch(hidden);
  return { created, ids };
}

function retried(error: unknown, write: () => Promise<number>): Promise<number> {
  if (brokenUnique(error) === null) throw error;
  return write();
}

function hidden(error: unknown): never {
  throw brokenUnique(error) === null ? error : new AppError("access.not-found");
}

type Entry = NewLine & { id: string };

async function writeLines(tx: Transaction, scope: Scope, kind: Kind, entries: readonly Entry[]) {
  const where = { id: { in: entries.map(({ id }) => id) }, unit: unitWithin(scope) };
  const found = await tx.ledgerRecord.findMany({
    where,
    select: { id: true, kindId: true, deletedAt: true },
  });
  const known = new Map(found.map((record) => [record.id, record]));
  const units = new Map<string, UnitOrRefusal>();
  const problems: InputProblem[] = [];
  const checked: { id: string; date: string; values: Values; unit: { id: string; path: string } }[] = [];
  for (const [line, { id, date, values: given, unit: unitId = scope.unitId }] of entries.entries()) {
    const before = known.get(id);
    if (before) {
      const code = before.kindId === kind.id ? before.deletedAt && "access.not-found" : "input.taken";
      if (code) problems.push({ line, field: "id", code, values: { value: id } });
      continue;
    }
    const unit = units.get(unitId) ?? (await unitOrRefusal(tx, scope, unitId));
    units.set(unitId, unit);
    const { values, problems: own } = checkValues(kind.declaration, given);
    problems.push(...own.map((problem) => ({ line, ...problem })));
    if ("code" in unit) problems.push({ line, field: "unit", code: unit.code, values: unit.values });
    else if (unit.until !== null && date <= unit.until) {
      problems.push({ line, field: "date", code: "record.locked", values: { day: unit.until } });
    } else if (own.length === 0) checked.push({ id, date, values, unit });
  }
  if (problems.length > 0) throw wrong(problems);
  for (const { unit, ...record } of checked) await insertRecord(tx, scope, kind, unit, record);
  if (checked.length > 0) await announce(tx, kind.id);
  return checked.length;
}

type UnitOrRefusal = { id: string; path: string; until: string | null } | AppError;

async function unitOrRefusal(tx: Transaction, scope: Scope, id: string): Promise<UnitOrRefusal> {
  try {
    const { path } = await writableUnit(tx, scope, id);
    return { id, path, until: await lockedUntil(scope, path, tx) };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return error;
  }
}

/** Who may write nowhere is refused whatever they send. */
function requireWriter(scope: Scope): void {
  if (!may(scope, "record.write", scope.unitPath)) throw new AppError("access.forbidden");
}

function wrong(problems: readonly InputProblem[]): AppError {
  return new AppError("record.lines", { n: problems.length }, { problems });
}

/**
 * Changes what a program names of a record, and leaves the rest.
 * @throws AppError as `editRecord`; `record.changed` comes with the record as it is now
 */
export async function changeRecord(scope: Scope, id: string, change: ChangeRecord): Promise<RecordRow> {
  const record = await presentRecord(scope, id);
  const values = { ...record.values, ...change.values };
  const { version, unit: unitId = record.unit.id, date = record.date } = change;
  await editRecord(scope, { id, version, unitId, date, values }).catch(async (error) => {
    if (!isAppError(error) || error.code !== "record.changed") throw error;
    const now = recordForPrograms(await presentRecord(scope, id));
    throw new AppError(error.code, error.values, { record: now });
  });
  return presentRecord(scope, id);
}
