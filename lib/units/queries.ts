import type { Scope } from "../auth/scope.ts";
import { db } from "../db.ts";

/** The caller's own unit. */
export function findOwnUnit(scope: Scope) {
  return db().unit.findUniqueOrThrow({
    where: { id: scope.unitId },
    select: { id: true, name: true, shortName: true, path: true },
  });
}
