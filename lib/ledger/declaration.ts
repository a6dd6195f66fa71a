/**
 * What a field holds. In a record: text, long text, choice and link are strings, `unit` the id of a unit, `date` a
 * day `2026-03-05`, `time` a minute in the bureau's time `2026-03-05T09:12`, `number`, `percent` (98.71 for 98.71%)
 * and `people` numbers, `yesNo` a boolean, `attachment` nothing: the files of a record are kept beside it.
 */
export const fieldTypes = [
  "text",
  "longText",
  "date",
  "time",
  "number",
  "percent",
  "people",
  "choice",
  "yesNo",
  "unit",
  "link",
  "attachment",
] as const;

/** One of `fieldTypes`. */
export type FieldType = (typeof fieldTypes)[number];

/** A value of a field; null where there is none. */
export type FieldValue = string | number | boolean | null;

/** A value that a choice offers; an archived one stays on the records that have it, and is offered no more. */
export type Choice = { value: string; archived?: boolean };

/** A field of a ledger. */
export type Field = {
  /** Name in records, filters and definitions; never changes. */
  key: string;
  /** What people read: the header of the column, in Excel too. */
  name: string;
  type: FieldType;
  required?: boolean;
  choices?: Choice[];
  /** Measure word of a number: 小时, 元, 户. */
  measure?: string;
  /** What the example of the Excel template has here. */
  example?: FieldValue;
  /** Hours from one time to another, filled by the program: `from` and `to` are keys of fields of type `time`. */
  hours?: { from: string; to: string };
  /** An archived field keeps its values, and is neither asked for nor shown in forms. */
  archived?: boolean;
};

/** A state of a short workflow. */
export type WorkflowState = {
  /** Stable name, also what `state` of a record holds. */
  key: string;
  name: string;
  /** Keys of the states that may follow. */
  next: string[];
  /** How many hours a record may stay here before it is overdue. */
  deadlineHours?: number;
  /** Nothing is awaited any more. */
  end?: boolean;
  /** Whoever moves a record here says why. */
  reason?: boolean;
  /** Key of the `time` field that takes the moment in which a record came here. */
  stamps?: string;
};

/** A kind of ledger as data: all that its forms, tables, filters, figures and Excel files are made from. */
export type Declaration = {
  fields: Field[];
  /** Key of the field that names a record in lists: a title, a topic. */
  titleField: string;
  /** What the date of a record is called: 日期, 收到日期. */
  dateName: string;
  /** States in order; the first is where a record begins. */
  workflow?: WorkflowState[];
  /** Keys of the columns that the table shows first, in order. */
  columns: string[];
  /** Keys of the fields whose sums stand under the table. */
  totals: string[];
};

/** The fields that people fill: neither archived nor computed. */
export function filledFields({ fields }: Pick<Declaration, "fields">): Field[] {
  return fields.filter((field) => !field.archived && !field.hours && field.type !== "attachment");
}

/** The field of this key, also an archived one. */
export function fieldOf({ fields }: Pick<Declaration, "fields">, key: string): Field | undefined {
  return fields.find((field) => field.key === key);
}

/** Whether figures can count with a field's values. */
export function isNumeric({ type, hours }: Pick<Field, "type" | "hours">): boolean {
  return type === "number" || type === "percent" || type === "people" || hours !== undefined;
}

/** The choices that may be taken anew. */
export function offeredChoices({ choices = [] }: Pick<Field, "choices">): string[] {
  return choices.filter(({ archived }) => !archived).map(({ value }) => value);
}

/**
 * Whether the values of a field are stored among the facts of a record, which the index of figures covers, or among
 * its words. What is free text or an address is words.
 */
export function isFact({ type }: Pick<Field, "type">): boolean {
  return type !== "text" && type !== "longText" && type !== "link" && type !== "attachment";
}
