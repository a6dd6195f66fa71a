import type { z } from "zod";
import type { Scope } from "../../auth/scope.ts";
import { AppError } from "../../errors.ts";
import { listUnits } from "../../units/queries.ts";
import { isUuid } from "../../uuid.ts";
import { findKind, type Kind, listKinds } from "../kinds/queries.ts";
import { findRecord, listRecords, type RecordRow } from "../records/queries.ts";
import type { kindsAnswer, recordsAnswer, unitsAnswer } from "./answers.ts";
import { kindForPrograms, recordForPrograms } from "./for-programs.ts";
import type { listInput } from "./input.ts";

/** The ledgers that the caller may use. */
export async function kindsForPrograms(scope: Scope): Promise<z.output<typeof kindsAnswer>> {
  return { kinds: (await listKinds(scope)).map(kindForPrograms) };
}

/** The units whose records the caller may see. */
export async function unitsForPrograms(scope: Scope): Promise<z.output<typeof unitsAnswer>> {
  const units = await listUnits(scope, { archived: false });
  const known = new Set(units.map(({ id }) => id));
  const within = (id: string | null) => (id && known.has(id) ? id : null);
  return {
    own: scope.unitId,
    units: units.map(({ id, name, parentId }) => ({ id, parent: within(parentId), name })),
  };
}

/**
 * A ledger by its id, or by the key of a built-in one.
 * @throws AppError `access.not-found`
 */
export async function kindNamed(scope: Scope, name: string): Promise<Kind> {
  if (isUuid(name)) return findKind(scope, name);
  const kind = (await listKinds(scope, { archived: true })).find(({ key }) => key === name);
  if (!kind) throw new AppError("access.not-found");
  return kind;
}

/**
 * A page of a ledger.
 * @throws AppError `access.not-found` for a ledger or unit out of reach, `definition.field`
 */
export async function recordsForPrograms(
  scope: Scope,
  { kind, filter = [], ...query }: z.output<typeof listInput>,
): Promise<z.output<typeof recordsAnswer>> {
  const { records, ...rest } = await listRecords(scope, (await kindNamed(scope, kind)).id, {
    ...query,
    filter,
  });
  return { ...rest, records: records.map(recordForPrograms) };
}

/**
 * A record that was not deleted.
 * @throws AppError `access.not-found`
 */
export async function presentRecord(scope: Scope, id: string): Promise<RecordRow> {
  const record = await findRecord(scope, id);
  if (record.deletedAt) throw new AppError("access.not-found");
  return record;
}
