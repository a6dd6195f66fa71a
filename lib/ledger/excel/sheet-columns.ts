import type { Declaration, Field } from "../declaration.ts";
import { idHeader, stateHeader, unitHeader } from "./words.ts";

/**
 * What a column of a file holds: `$id` the record it changes, `date`, `unit`, `state`, or the field of this key.
 */
export type Target = string;

/** The target of the column that names the record. */
export const idTarget = "$id";

/** A column of the files that we write. */
export type SheetColumn = {
  target: Target;
  header: string;
  /** The field; for the date and the unit of a record, what a field of their own would be. */
  field: Field;
  /** Filled by the program: what people write there is not read. */
  computed: boolean;
};

/** The columns of a kind's files, in order. */
export function sheetColumns({ fields, dateName, workflow }: Declaration): SheetColumn[] {
  const column = (target: string, header: string, type: Field["type"], more: Partial<Field> = {}) => ({
    ...{ target, header, computed: false },
    field: { key: target, name: header, type, ...more },
  });
  const shown = fields.filter(({ archived, type }) => !archived && type !== "attachment");
  return [
    column(idTarget, idHeader, "text"),
    column("date", dateName, "date", { required: true }),
    column("unit", unitHeader, "unit"),
    ...shown.map((field) => ({
      ...{ target: field.key, header: field.name, field },
      computed: field.hours !== undefined,
    })),
    ...(workflow ? [{ ...column("state", stateHeader, "text"), computed: true }] : []),
  ];
}

/** The columns that are read. */
export function readColumns(declaration: Declaration): SheetColumn[] {
  return sheetColumns(declaration).filter(({ computed }) => !computed);
}
