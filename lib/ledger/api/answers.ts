import { z } from "zod";
import { fieldTypes } from "../declaration.ts";

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const moment = z.iso.datetime();

/** A record as programs get it. */
export const recordAnswer = z.strictObject({
  id: z.uuid(),
  kind: z.uuid().meta({ description: "Id of its ledger." }),
  unit: z.strictObject({ id: z.uuid(), name: z.string() }),
  date: z.iso.date(),
  values: z.record(z.string(), value),
  state: z
    .string()
    .nullable()
    .meta({ description: "Where it is in the workflow of its ledger, if it has one." }),
  dueAt: moment.nullable().meta({ description: "When it is overdue in this state." }),
  returned: z
    .strictObject({ reason: z.string(), by: z.string() })
    .nullable()
    .meta({ description: "Why and by whom it was sent back; a change mends that." }),
  files: z.int().meta({ description: "How many files of evidence it has." }),
  version: z.int().meta({ description: "Rises with every change; a change names the one it was made from." }),
  createdBy: z.string(),
  updatedBy: z.string(),
  updatedAt: moment,
});

/** A page of records as programs get it. */
export const recordsAnswer = z.strictObject({
  records: z.array(recordAnswer),
  total: z.int().meta({ description: "How many records fit in all." }),
  pages: z.int(),
  totals: z.record(z.string(), z.number()).meta({ description: "Sums of all records that fit, by field." }),
});

/** What became of several new records. */
export const createdAnswer = z.strictObject({
  created: z.int().meta({ description: "How many are new; the others were there already." }),
  ids: z.array(z.uuid()).meta({ description: "The ids of all, in the order in which they were sent." }),
});

const fieldAnswer = z.strictObject({
  key: z.string(),
  name: z.string(),
  type: z.enum(fieldTypes).meta({
    description:
      "text, longText, choice and link are strings, unit is the id of a unit, date `2026-03-05`, time `2026-03-05T09:12` in the bureau's time, number, percent (98.71 for 98.71%) and people are numbers, yesNo is true or false.",
  }),
  required: z.boolean(),
  computed: z.boolean().meta({ description: "Filled by the program; it is not sent." }),
  choices: z.array(z.string()).optional().meta({ description: "What a choice may be." }),
  measure: z.string().optional(),
});

/** The ledgers as programs get them. */
export const kindsAnswer = z.strictObject({
  kinds: z.array(
    z.strictObject({
      id: z.uuid(),
      key: z.string().nullable().meta({ description: "Stable name of a built-in ledger." }),
      name: z.string(),
      dateName: z.string().meta({ description: "What the date of a record is called here." }),
      titleField: z.string().meta({ description: "Key of the field that names a record." }),
      fields: z.array(fieldAnswer),
      states: z.array(z.strictObject({ key: z.string(), name: z.string(), end: z.boolean() })),
    }),
  ),
});

/** The units whose records a token may see, as programs get them. */
export const unitsAnswer = z.strictObject({
  own: z.uuid().meta({ description: "Id of the unit of the token's person." }),
  units: z.array(z.strictObject({ id: z.uuid(), parent: z.uuid().nullable(), name: z.string() })),
});

/** What went wrong, as programs get it. */
export const failureAnswer = z.strictObject({
  code: z.string().meta({ description: "Stable name, `area.reason`." }),
  message: z.string().meta({ description: "A sentence in the language of `Accept-Language`: zh-CN or en." }),
  problems: z
    .array(
      z.strictObject({
        line: z.int().optional().meta({ description: "Which of several records, counted from 0." }),
        field: z.string().optional(),
        code: z.string(),
        message: z.string(),
      }),
    )
    .optional(),
  record: recordAnswer.optional().meta({ description: "With 409: the record as it is now." }),
});
