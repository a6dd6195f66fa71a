import { type Scope, unitWithin } from "../auth/scope.ts";

/** The documents of a person's import in which nothing is left to look at, as a condition. */
export function undoubted(scope: Scope, importId: string) {
  return {
    ...{ state: "open" as const, doubts: 0, year: { not: null }, unit: unitWithin(scope) },
    file: { importId, import: { userId: scope.userId } },
  };
}
