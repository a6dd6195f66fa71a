import { newUuid } from "#lib/uuid.ts";

/** A key that no field and no state has had: the program's own business, people see names. */
export function newKey(): string {
  return `f${newUuid().slice(0, 8)}`;
}
