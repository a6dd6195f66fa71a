import type { z } from "zod";
import { filledFields, offeredChoices } from "../declaration.ts";
import type { Kind } from "../kinds/queries.ts";
import type { RecordRow } from "../records/queries.ts";
import type { kindsAnswer, recordAnswer } from "./answers.ts";

/** A record as programs get it. */
export function recordForPrograms(record: RecordRow): z.output<typeof recordAnswer> {
  const { id, date, values, state, files, version, createdBy, updatedBy } = record;
  return {
    ...{ id, kind: record.kindId, unit: { id: record.unit.id, name: record.unit.name } },
    ...{ date, values, state, dueAt: record.dueAt?.toISOString() ?? null },
    returned:
      record.returnReason === null ? null : { reason: record.returnReason, by: record.returnedBy ?? "" },
    ...{ files, version, createdBy, updatedBy, updatedAt: record.updatedAt.toISOString() },
  };
}

/** A ledger as programs get it. */
export function kindForPrograms(kind: Kind): z.output<typeof kindsAnswer>["kinds"][number] {
  const { declaration } = kind;
  const filled = filledFields(declaration).map(
    ({ key, name, type, required = false, measure, ...field }) => ({
      ...{ key, name, type, required, computed: false },
      ...(type === "choice" ? { choices: offeredChoices(field) } : {}),
      ...(measure === undefined ? {} : { measure }),
    }),
  );
  const computed = declaration.fields
    .filter(({ hours, archived }) => hours && !archived)
    .map(({ key, name, type, measure }) => ({
      ...{ key, name, type, required: false, computed: true },
      ...(measure === undefined ? {} : { measure }),
    }));
  return {
    ...{ id: kind.id, key: kind.key, name: kind.name },
    ...{ dateName: declaration.dateName, titleField: declaration.titleField },
    fields: [...filled, ...computed],
    states: (declaration.workflow ?? []).map(({ key, name, end = false }) => ({ key, name, end })),
  };
}
