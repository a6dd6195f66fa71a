import { unitsOfPath } from "../../auth/within-reach.ts";

/** The condition on a person that they may read what belongs to a unit: of that unit, or of one above it. */
export function readersOf(unitPath: string) {
  return { unitId: { in: unitsOfPath(unitPath) }, disabledAt: null };
}
