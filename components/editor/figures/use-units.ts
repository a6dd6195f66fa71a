import { useAnswer } from "../use-answer.ts";

/** A unit that a figure may count; `depth` is 0 for the topmost. */
export type CountableUnit = { id: string; shortName: string; depth: number };

/** The units that figures may count, in the order of the tree; null until they have come. */
export function useUnits(): CountableUnit[] | null {
  return useAnswer<CountableUnit[]>("/api/units").value;
}
