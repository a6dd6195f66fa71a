import { z } from "zod";
import { storable } from "../../storable.ts";
import { filterInput } from "../record-filter.ts";
import { isDay } from "../records/check-values.ts";
import { mostAtOnce } from "../records/input.ts";

const day = z
  .string()
  .refine(isDay)
  .meta({ format: "date", description: "A day, `2026-03-05`.", examples: ["2026-03-05"] });

const kind = z
  .string()
  .min(1)
  .max(64)
  .meta({ description: "The ledger: its `key` (`media-reports`) or its `id`.", examples: ["media-reports"] });

/** The database writes ids in small letters. */
const id = z.uuid().toLowerCase();

const unit = id.meta({ description: "Id of the unit; without it, the unit of the token's person." });

const values = z.record(z.string().max(40), z.union([z.string(), z.number(), z.boolean(), z.null()])).meta({
  description:
    "Values by the keys of the ledger's fields, see `GET /api/v1/kinds`. Fields that the ledger computes are left out.",
});

const line = {
  id: id.optional().meta({
    description: "Id of the new record, made by the caller: sent twice, it makes one record.",
  }),
  unit: unit.optional(),
  date: day,
  values,
};

/** A new record as a program sends it. */
export const newRecordInput = z.strictObject({ kind, ...line });

/** Several new records of one ledger as a program sends them. */
export const newRecordsInput = z.strictObject({
  kind,
  records: z.array(z.strictObject(line)).min(1).max(mostAtOnce),
});

/** One of several new records. */
export type NewLine = z.output<typeof newRecordsInput>["records"][number];

/** A change of a record as a program sends it. */
export const changeRecordInput = z.strictObject({
  version: z.int().meta({ description: "The `version` of the record that this change was made from." }),
  unit: unit.optional().meta({ description: "Id of another unit; without it, the unit stays." }),
  date: day.optional(),
  values: values
    .optional()
    .meta({ description: "The values that change; `null` empties a field. Fields that are not named stay." }),
});

/** A checked change. */
export type ChangeRecord = z.output<typeof changeRecordInput>;

const filter = z
  .string()
  .max(4_000)
  .meta({
    description:
      "A JSON text: up to 12 conditions that must all hold, each about one field, `state` or `date`: `oneOf` or `not` with a list of values, `from` or `to` with a bound (included) of a number, day or time, `contains` with words, or `filled` with true or false.",
    examples: ['[{"field":"level","oneOf":["国家级","省级"]},{"field":"link","filled":true}]'],
  })
  .transform((text, context) => {
    const parsed = filterInput.safeParse(storable(parseJson(text)));
    if (parsed.success) return parsed.data;
    context.addIssue({ code: "custom", message: "filter" });
    return z.NEVER;
  });

/** What a program asks of a ledger, in its address. */
export const listInput = z.strictObject({
  kind,
  from: day.optional().meta({ description: "The first day." }),
  to: day.optional().meta({ description: "The last day." }),
  text: z.string().trim().max(100).default("").meta({ description: "Words that the texts must contain." }),
  unit: id.optional().meta({ description: "Id of a unit: its records and those of the units below it." }),
  own: z.literal("1").optional().meta({ description: "`1` leaves out the units below." }),
  filter: filter.optional(),
  only: z.enum(["returned", "overdue"]).optional(),
  sort: z
    .string()
    .regex(/^-?[A-Za-z][\w-]{0,39}$/)
    .default("-date")
    .meta({ description: "Key of a field, `date`, `unit` or `state`; with `-` from the largest down." }),
  page: z.coerce
    .number()
    .int()
    .min(1)
    .max(100_000)
    .default(1)
    .meta({ description: "50 records are on a page; pages count from 1." }),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
