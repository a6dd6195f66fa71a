import { type Scope, unitWithin } from "./scope.ts";

/** The ids of the units from the root to the one that a path belongs to. */
export function unitsOfPath(unitPath: string): string[] {
  return unitPath.split("/").filter(Boolean);
}

/** The condition on what a person may read: built in, of a unit above, of the own unit or one below. */
export function withinReach(scope: Scope) {
  return {
    OR: [{ unitId: null }, { unitId: { in: unitsOfPath(scope.unitPath) } }, { unit: unitWithin(scope) }],
  };
}

/** The condition on a unit itself that is above the own one, the own one, or below it. */
export function unitInReach(scope: Scope) {
  return { OR: [unitWithin(scope), { id: { in: unitsOfPath(scope.unitPath) } }] };
}
