import type { Scope } from "../../auth/scope.ts";
import { db } from "../../db.ts";
import { AppError } from "../../errors.ts";
import { fieldOf } from "../declaration.ts";
import type { Kind } from "../kinds/queries.ts";
import type { Values } from "../records/check-values.ts";
import {
  announce,
  audit,
  columnsOf,
  fitting,
  noteChange,
  update,
  writableRecord,
} from "../records/mutations.ts";
import { requireNamedUnits } from "../records/queries.ts";
import { changesBetween } from "../records/record-change.ts";
import { valuesOf } from "../records/stored-values.ts";
import { dueAfterEdit } from "../records/workflow.ts";

/**
 * Gives one field of several records the same value; all of them or none. Like any change, it mends what was sent back.
 * @throws AppError as `editRecord`, `definition.field` for a field that is not filled by hand
 */
export async function setField(
  scope: Scope,
  { ids, field, value }: { ids: string[]; field: string; value: string | number | boolean | null },
): Promise<void> {
  await db().$transaction(
    async (tx) => {
      for (const id of new Set(ids)) {
        const { record, kind } = await writableRecord(tx, scope, id);
        const declared = fieldOf(kind.declaration, field);
        if (!declared || declared.hours || declared.archived)
          throw new AppError("definition.field", { field });
        const { date, unit } = record;
        const values = fitting(kind, { ...filled(kind, record.values), [field]: value }, record.values);
        await requireNamedUnits(tx, scope, kind, values, record.values);
        const columns = columnsOf(kind, { unitId: unit.id, date, values });
        const dueAt = dueAfterEdit(kind.declaration, record, values);
        await update(tx, scope, record, { ...columns, dueAt, returnReason: null, returnedBy: null });
        await noteChange(tx, scope, id, "edit", changesBetween(record.values, valuesOf(columns)));
        await announce(tx, kind.id);
        await audit(tx, scope, "record.edit", { id, kind, values, unitPath: unit.path });
      }
    },
    { timeout: 60_000 },
  );
}

/** Puts records aside; all of them or none. They can be brought back. */
export async function deleteRecords(scope: Scope, ids: string[]): Promise<void> {
  await setDeleted(scope, ids, new Date());
}

/** Brings deleted records back; all of them or none. */
export async function restoreRecords(scope: Scope, ids: string[]): Promise<void> {
  await setDeleted(scope, ids, null);
}

async function setDeleted(scope: Scope, ids: string[], deletedAt: Date | null): Promise<void> {
  const act = deletedAt ? "delete" : "restore";
  await db().$transaction(
    async (tx) => {
      for (const id of new Set(ids)) {
        const { record, kind } = await writableRecord(tx, scope, id, { deleted: deletedAt === null });
        await update(tx, scope, record, { deletedAt });
        await noteChange(tx, scope, id, act, {});
        await announce(tx, kind.id);
        const about = { id, kind, values: record.values, unitPath: record.unit.path };
        await audit(tx, scope, `record.${act}`, about);
      }
    },
    { timeout: 60_000 },
  );
}

function filled({ declaration }: Kind, values: Values): Values {
  const computed = new Set(declaration.fields.filter(({ hours }) => hours).map(({ key }) => key));
  return Object.fromEntries(Object.entries(values).filter(([key]) => !computed.has(key)));
}
