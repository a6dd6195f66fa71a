import { z } from "zod";
import { pageNumber, searchWords } from "../../search-parameters.ts";
import { type Filter, filterInput } from "../record-filter.ts";
import { isDay } from "./check-values.ts";

const day = z.string().refine(isDay);

/** What a record says; which values fit, its ledger declares. */
export const recordWords = {
  unitId: z.uuid(),
  date: day,
  values: z.record(z.string().max(40), z.unknown()),
};

/** A new record. `id` is made with the form: sent twice, it makes one. */
export const createRecordInput = z.object({ id: z.uuid(), kindId: z.uuid(), ...recordWords });

/** A checked new record. */
export type CreateRecord = z.output<typeof createRecordInput>;

/** A changed record; `version` is the one that the change was made from. */
export const editRecordInput = z.object({ id: z.uuid(), version: z.number().int(), ...recordWords });

/** A checked change of a record. */
export type EditRecord = z.output<typeof editRecordInput>;

/** Most records that are changed at once. */
export const mostAtOnce = 500;

const ids = z.array(z.uuid()).min(1).max(mostAtOnce);

/** Records, named by their ids. */
export const recordIdsInput = z.object({ ids });

/** One field of several records that gets the same value; null empties it. */
export const setFieldInput = z.object({
  ids,
  field: z.string().min(1).max(40),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
});

/** A record that goes on in the workflow of its ledger. */
export const moveRecordInput = z.object({
  id: z.uuid(),
  version: z.number().int(),
  state: z.string().min(1).max(40),
  reason: z.string().trim().max(500).default(""),
});

/** A checked step of a workflow. */
export type MoveRecord = z.output<typeof moveRecordInput>;

/** A record that is sent back to who entered it. */
export const returnRecordInput = z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(500) });

const aFilter = z
  .string()
  .max(4_000)
  .transform((text): Filter => {
    const parsed = filterInput.safeParse(parseJson(text));
    return parsed.success ? parsed.data : [];
  })
  .catch([]);

/**
 * What the table of a ledger is narrowed and ordered by, from its address. `filter` is a JSON text of conditions;
 * `unit` narrows to a unit, `own` leaves out those below it; `sort` is the key of a field, `date`, `unit` or `state`,
 * with `-` before it from the largest down.
 */
export const listRecordsInput = z.object({
  text: searchWords,
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  own: z.literal("1").optional().catch(undefined),
  filter: aFilter.default([]),
  only: z.enum(["returned", "overdue", "deleted"]).optional().catch(undefined),
  sort: z
    .string()
    .regex(/^-?[A-Za-z][\w-]{0,39}$/)
    .default("-date")
    .catch("-date"),
  page: pageNumber,
});

/** A checked narrowing of a ledger. */
export type ListRecords = z.output<typeof listRecordsInput>;

const columnKeys = z
  .string()
  .max(1_000)
  .transform((text) => text.split(",").filter((key) => /^[A-Za-z][\w-]{0,39}$/.test(key)))
  .catch([]);

/** What the page of a ledger shows: which records, which columns (none: those of the declaration), which one is open. */
export const ledgerPageInput = listRecordsInput.extend({
  columns: columnKeys.default([]),
  record: z.uuid().optional().catch(undefined),
});

/** A checked address of the page of a ledger. */
export type LedgerPage = z.output<typeof ledgerPageInput>;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
